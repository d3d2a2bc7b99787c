import LoyaltyRules

/// Keeps a draft of the program: a new one, or another text of one. A text that is not sound may be kept, so that
/// nobody loses an evening's work; it can't be approved (GEN-06, POL-04).
public struct SaveDraft: Operation {
    public static let name = "program.draft"
    public static let permission = Permission.draftProgram
    /// The longest title, in characters.
    public static let longestTitle = 120
    /// The draft; nil for a new one.
    public let draft: Int64?
    /// The revision that the author has changed: nobody overwrites what somebody else has written meanwhile.
    public let revision: Int
    public let title: String
    public let document: String
    /// The version whose text a new draft begins with; 0 for none.
    public let basedOn: Int

    /// A new draft.
    public init(title: String, document: String, basedOn version: Int = 0) {
        self.init(nil, revision: 0, title: title, document: document, basedOn: version)
    }

    /// Another text of a draft.
    public init(changing draft: Int64, revision: Int, title: String, document: String) {
        self.init(draft, revision: revision, title: title, document: document, basedOn: 0)
    }

    private init(_ draft: Int64?, revision: Int, title: String, document: String, basedOn: Int) {
        self.draft = draft
        self.revision = revision
        self.title = title
        self.document = document
        self.basedOn = basedOn
    }

    public struct Answer: Sendable, Codable {
        public let draft: Int64
        public let revision: Int
        /// How many findings keep it from being approved.
        public let problems: Int
    }

    /// - Throws: `InvalidInput` for a text that can't be kept; `Refusal` `draft_unknown`, `draft_closed`,
    ///   `draft_changed`, `program_version_unknown`.
    public func run(in context: OperationContext) throws -> Answer {
        try checkTexts()
        let problems = DocumentInspection(document).problemCount
        guard let draft else {
            guard try basedOn == 0 || ProgramTable.row(basedOn, in: context.tx) != nil else {
                throw Refusal(.versionUnknown)
            }
            let id = context.newID()
            try DraftTable.insert(id, title: title, document: document, basedOn: basedOn, in: context)
            try note(id, revision: 1, in: context)
            return Answer(draft: id, revision: 1, problems: problems)
        }
        let open = try OpenDraft(draft, revision: revision, in: context)
        // The same again is no change: it would only void an approval.
        guard open.document != document || open.row.title != title else {
            return Answer(draft: draft, revision: revision, problems: problems)
        }
        try DraftTable.change(draft, title: title, document: document, revision: revision + 1, in: context)
        try note(draft, revision: revision + 1, in: context)
        return Answer(draft: draft, revision: revision + 1, problems: problems)
    }

    private func note(_ draft: Int64, revision: Int, in context: OperationContext) throws {
        try DraftTable.note(
            .written, draft: draft, revision: revision, digest: DocumentInspection.digest(of: document),
            note: title,
            in: context)
    }

    private func checkTexts() throws {
        guard !title.unicodeScalars.allSatisfy(\.properties.isWhitespace) else { throw InvalidInput("title", "required") }
        guard title.unicodeScalars.count <= Self.longestTitle else {
            throw InvalidInput("title", "too_long", ["most": String(Self.longestTitle)])
        }
        guard document.utf8.count <= ProgramDocument.longest else {
            throw InvalidInput("document", "too_long", ["most": String(ProgramDocument.longest)])
        }
        // PostgreSQL can't keep a NUL, and no document needs one.
        for (field, text) in [("title", title), ("document", document)] where text.utf8.contains(0) {
            throw InvalidInput(field, "malformed_text")
        }
    }
}

import LoyaltyRules

/// Orders a file of all members who are found by conditions: it is filled page by page beside other work (MEM-17). Mobile and
/// e-mail stand in it in clear only for whoever may see them, and said why; the reason is kept.
public struct OrderListFile: Operation {
    public static let name = "list_file.order"
    public static let permission = Permission.exportMembers
    /// `MemberFilter.stored`.
    public let conditions: String
    /// The saved view; empty for none.
    public let viewName: String
    public let columns: [ListColumn]
    public let format: ListFile.Format
    public let language: Language
    /// Why contacts are wanted in clear; empty for masked ones.
    public let why: String

    public init(
        conditions: String, viewName: String = "", columns: [ListColumn], format: ListFile.Format, language: Language,
        reason: String = ""
    ) {
        self.conditions = conditions
        self.viewName = viewName
        self.columns = columns
        self.format = format
        self.language = language
        why = reason
    }

    public var reason: String { why }

    public struct Answer: Sendable, Codable {
        public let file: Int64
    }

    /// - Throws: `InvalidInput` `columns`, `reason`, `view`; `Refusal` `permission_denied` for contacts by whoever may not see them.
    public func run(in context: OperationContext) throws -> Answer {
        guard !columns.isEmpty else { throw InvalidInput("columns", "required") }
        guard Set(columns).count == columns.count else { throw InvalidInput("columns", "out_of_bounds", ["most": String(ListColumn.allCases.count)]) }
        guard viewName.unicodeScalars.count <= 80 else { throw InvalidInput("view", "too_long", ["most": "80"]) }
        guard why.unicodeScalars.count <= 200 else { throw InvalidInput("reason", "too_long", ["most": "200"]) }
        guard conditions.unicodeScalars.count <= 2_000 else { throw InvalidInput("conditions", "too_long", ["most": "2000"]) }
        let isReasoned = why.contains { !$0.isWhitespace }
        if isReasoned && columns.contains(where: \.isContact) && !context.actor.permissions.contains(.revealMember) {
            throw Refusal(.permissionDenied, ["permission": .text(Permission.revealMember.rawValue)])
        }
        let row = ListFileRow(
            id: context.newID(), madeBy: context.actor.id, hotels: context.actor.properties, viewName: viewName,
            conditions: conditions, columns: columns, format: format, language: language, reason: isReasoned ? why : "",
            state: .running, lastMember: MemberID(0), members: 0, leftOut: 0, madeAt: context.now, finishedAt: nil,
            endsAt: context.now.adding(seconds: Int64(ListFile.days) * 86_400))
        try ListFileTable.insert(row, in: context.tx)
        return Answer(file: row.id)
    }
}

import LoyaltyRules

/// Keeps conditions under a name, or changes what is kept: name, conditions, whether colleagues see it, whether one's own list
/// begins with it (MEM-17).
public struct SaveMemberView: Operation {
    public static let name = "view.save"
    public static let permission = Permission.keepViews
    /// The most views of one person.
    public static let most: Int64 = 100
    /// The view that is changed; nil for a new one.
    public let view: Int64?
    public let title: String
    /// `MemberFilter.stored`.
    public let conditions: String
    public let isShared: Bool
    public let isDefault: Bool

    public init(view: Int64? = nil, title: String, conditions: String, isShared: Bool = false, isDefault: Bool = false) {
        self.view = view
        self.title = title
        self.conditions = conditions
        self.isShared = isShared
        self.isDefault = isDefault
    }

    public struct Answer: Sendable, Codable {
        public let view: Int64
    }

    /// - Throws: `InvalidInput` `title`, `conditions`; `Refusal` `permission_denied` for sharing by whoever may not,
    ///   `list_unknown`, `list_of_others`.
    public func run(in context: OperationContext) throws -> Answer {
        guard title.contains(where: { !$0.isWhitespace }) else { throw InvalidInput("title", "required") }
        guard title.unicodeScalars.count <= 80 else { throw InvalidInput("title", "too_long", ["most": "80"]) }
        guard conditions.unicodeScalars.count <= 2_000 else { throw InvalidInput("conditions", "too_long", ["most": "2000"]) }
        if isShared && !context.actor.permissions.contains(.exportMembers) {
            throw Refusal(.permissionDenied, ["permission": .text(Permission.exportMembers.rawValue)])
        }
        if let view {
            guard let row = try MemberViewTable.one(view, in: context.tx) else { throw Refusal(.listUnknown) }
            guard row.owner == context.actor.id else { throw Refusal(.listOfOthers) }
        } else if try MemberViewTable.count(of: context.actor.id, in: context.tx) >= Self.most {
            throw InvalidInput("title", "out_of_bounds", ["most": String(Self.most)])
        }
        let id = view ?? context.newID()
        let row = MemberViewRow(
            id: id, owner: context.actor.id, name: title, conditions: conditions, isShared: isShared, isDefault: isDefault)
        try MemberViewTable.save(row, at: context.now, in: context.tx)
        return Answer(view: id)
    }
}

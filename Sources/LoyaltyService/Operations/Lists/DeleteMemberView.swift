import LoyaltyRules

/// Removes a saved view: one's own, or, for whoever manages access, that of somebody who has left.
public struct DeleteMemberView: Operation {
    public static let name = "view.delete"
    public static let permission = Permission.keepViews
    public let view: Int64

    public init(view: Int64) { self.view = view }

    public struct Answer: Sendable, Codable {
        public let view: Int64
    }

    /// - Throws: `Refusal` `list_unknown`, `list_of_others`.
    public func run(in context: OperationContext) throws -> Answer {
        guard let row = try MemberViewTable.one(view, in: context.tx) else { throw Refusal(.listUnknown) }
        let mayTidy = context.actor.permissions.contains(.manageAccess)
        guard row.owner == context.actor.id || mayTidy else { throw Refusal(.listOfOthers) }
        try MemberViewTable.delete(view, in: context.tx)
        return Answer(view: view)
    }
}

import LoyaltyRules

/// Notes that somebody fetches a finished file of members, before they get it.
public struct FetchListFile: Operation {
    public static let name = "list_file.fetch"
    public static let permission = Permission.exportMembers
    public let file: Int64

    public init(file: Int64) { self.file = file }

    public struct Answer: Sendable, Codable {
        public let file: Int64
    }

    /// - Throws: `Refusal` `list_unknown` for what is not there or was removed, `list_unfinished`, `property_out_of_scope`,
    ///   `permission_denied` where contacts stand in it in clear.
    public func run(in context: OperationContext) throws -> Answer {
        guard let row = try ListFileTable.one(file, in: context.tx), row.state != .removed else { throw Refusal(.listUnknown) }
        try AccessScope.demand(row.hotels, of: context.actor)
        if row.showsContacts && !context.actor.permissions.contains(.revealMember) {
            throw Refusal(.permissionDenied, ["permission": .text(Permission.revealMember.rawValue)])
        }
        guard row.state == .done else { throw Refusal(.listUnfinished) }
        guard context.now < row.endsAt else { throw Refusal(.listUnknown) }
        try ListFileTable.insertFetch(context.newID(), of: file, by: context.actor.id, at: context.now, in: context.tx)
        return Answer(file: file)
    }
}

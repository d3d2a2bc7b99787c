import LoyaltyRules

/// Orders points for each member of a list, with one reason: each then gets them as by hand (`AdjustPoints`), within the same
/// limits, once (PTS-25, PTS-26).
public struct OrderBulkCredit: Operation {
    public static let name = "bulk.order"
    public static let permission = Permission.exportMembers
    public let members: [MemberID]
    /// `MemberFilter.stored`, by which they were found.
    public let conditions: String
    /// The saved view; empty for none.
    public let viewName: String
    /// What each gets.
    public let amount: AssetAmount
    /// The hotel at whose cost it is; empty for the program.
    public let at: String
    public let why: String

    public init(
        members: [MemberID], conditions: String, viewName: String = "", amount: AssetAmount, reason: String, at property: String
    ) {
        self.members = members
        self.conditions = conditions
        self.viewName = viewName
        self.amount = amount
        at = property
        why = reason
    }

    public var property: String? { at.isEmpty ? nil : at }
    public var reason: String { why }

    public struct Answer: Sendable, Codable {
        public let bulk: Int64
    }

    /// - Throws: `InvalidInput` `amount`, `members`, `reason`; `Refusal` `permission_denied`, `property_out_of_scope`,
    ///   `property_unknown`, `asset_unknown`, `adjustment_over_limit`.
    public func run(in context: OperationContext) throws -> Answer {
        guard context.actor.permissions.contains(.adjustPoints) else {
            throw Refusal(.permissionDenied, ["permission": .text(Permission.adjustPoints.rawValue)])
        }
        guard amount.amount > 0 else { throw InvalidInput("amount", "out_of_bounds", ["most": "1000000"]) }
        guard (1...BulkCredit.most).contains(members.count), Set(members).count == members.count else {
            throw InvalidInput("members", "out_of_bounds", ["most": String(BulkCredit.most)])
        }
        guard why.contains(where: { !$0.isWhitespace }) else { throw InvalidInput("reason", "reason_required") }
        guard why.unicodeScalars.count <= 200 else { throw InvalidInput("reason", "too_long", ["most": "200"]) }
        if at.isEmpty && context.actor.properties != nil {
            throw Refusal(.propertyOutOfScope, ["property": .key("where.every_hotel")])
        }
        let (_, program) = try context.ruling(at: at)
        do {
            try Adjustment.check(amount, by: context.actor.roles, in: program)
        } catch {
            let most = context.actor.roles.compactMap { program.adjustments.limits[$0.rawValue] }.max() ?? 0
            throw Refusal(rule: error, ["most": .amount(most, asset: amount.asset), "asset": .asset(amount.asset)])
        }
        let row = BulkCreditRow(
            id: context.newID(), madeBy: context.actor.id, viewName: viewName, conditions: conditions, amount: amount,
            property: at, reason: why, madeAt: context.now)
        try BulkCreditTable.insert(row, members: members.sorted(), in: context.tx)
        return Answer(bulk: row.id)
    }
}

import LoyaltyRules

/// Resolves the dispute about a hotel's lines of a month, with what was found (PTS-07).
public struct ResolveSettlementDispute: Operation {
    public static let name = "settlement.resolve"
    public static let permission = Permission.closeSettlement
    /// `YYYY-MM`.
    public let month: String
    public let hotel: String
    public let why: String

    public init(month: SettlementMonth, hotel: String, reason: String) {
        self.month = "\(month)"
        self.hotel = hotel
        why = reason
    }

    public var property: String? { hotel }
    public var reason: String { why }

    /// - Throws: `Refusal` `property_unknown`, `settlement_empty`, `settlement_not_disputed`.
    public func run(in context: OperationContext) throws -> DisputeSettlementLine.Answer {
        let step = try SettlementStep(month, hotel, why, in: context)
        guard step.isOpen else {
            throw Refusal(.settlementNotDisputed, ["month": .text(month), "property": .property(hotel)])
        }
        try step.write(.resolved, in: context)
        try context.emit("settlement.resolved", ["month": month, "property": hotel])
        return DisputeSettlementLine.Answer(month: month, hotel: hotel)
    }
}

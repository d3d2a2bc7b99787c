import LoyaltyRules

/// Marks a hotel's lines of a month as disputed, with the reason. Changes no figure: what is found wrong is corrected
/// where it was recorded (PTS-07).
public struct DisputeSettlementLine: Operation {
    public static let name = "settlement.dispute"
    public static let permission = Permission.disputeSettlement
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

    public struct Answer: Sendable, Codable {
        public let month: String
        public let hotel: String
    }

    /// - Throws: `Refusal` `property_unknown`, `settlement_empty`, `settlement_disputed`.
    public func run(in context: OperationContext) throws -> Answer {
        let step = try SettlementStep(month, hotel, why, in: context)
        guard !step.isOpen else {
            throw Refusal(.settlementDisputed, ["month": .text(month), "property": .property(hotel)])
        }
        try step.write(.open, in: context)
        try context.emit("settlement.disputed", ["month": month, "property": hotel])
        return Answer(month: month, hotel: hotel)
    }
}

import LoyaltyRules

/// A step of a dispute about a hotel's lines of a month: what both steps check, and how they are written.
struct SettlementStep {
    let month: SettlementMonth
    let hotel: String
    let reason: String
    /// Whether a dispute is open already.
    let isOpen: Bool

    init(_ text: String, _ hotel: String, _ reason: String, in context: OperationContext) throws {
        guard let month = SettlementMonth(text) else { throw InvalidInput("month", "malformed_month") }
        guard reason.contains(where: { !$0.isWhitespace }) else {
            throw InvalidInput("reason", "reason_required")
        }
        let book = try SettlementBook(programs: context.programs, now: context.now, in: context.tx)
        isOpen = book.openDispute(of: month, at: hotel) != nil
        let rows = book.rule.statement(month).rows
        // What was disputed may have been taken back altogether: the dispute can be resolved all the same.
        guard isOpen || rows.contains(where: { $0.hotel == hotel }) else {
            guard book.program.partyName(hotel) != nil else {
                throw Refusal(.propertyUnknown, ["property": .text(hotel)])
            }
            throw Refusal(.settlementEmpty, ["month": .text(text)])
        }
        self.month = month
        self.hotel = hotel
        self.reason = reason
    }

    func write(_ state: SettlementDispute.State, in context: OperationContext) throws {
        let step = SettlementDispute(
            id: context.newID(), month: month, hotel: hotel, state: state, reason: reason,
            by: context.actor.id,
            at: context.now)
        try SettlementTable.insert(step, in: context.tx)
    }
}

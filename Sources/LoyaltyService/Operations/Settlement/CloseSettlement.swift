import LoyaltyRules

/// Closes the settlement of a month, and of the months before it that are still open: what hotels owe each other for
/// it stays as it is. What is corrected later counts in the next month (PTS-07).
public struct CloseSettlement: Operation {
    public static let name = "settlement.close"
    public static let permission = Permission.closeSettlement
    /// `YYYY-MM`.
    public let month: String

    public init(month: SettlementMonth) { self.month = "\(month)" }

    /// The months that were closed, the oldest first.
    public struct Answer: Sendable, Codable { public let months: [String] }

    /// - Throws: `Refusal` `settlement_all_hotels`, `settlement_not_over`, `settlement_closed`, `settlement_empty`.
    public func run(in context: OperationContext) throws -> Answer {
        guard context.actor.properties == nil else { throw Refusal(.settlementAllHotels) }
        guard let last = SettlementMonth(month) else { throw InvalidInput("month", "malformed_month") }
        let book = try SettlementBook(programs: context.programs, now: context.now, in: context.tx)
        guard book.isOver(last, at: context.now) else {
            throw Refusal(.settlementNotOver, ["month": .text(month), "day": .day(last.lastDay)])
        }
        guard !book.rule.isClosed(last) else { throw Refusal(.settlementClosed, ["month": .text(month)]) }
        guard let first = book.rule.firstOpen, first <= last else {
            throw Refusal(.settlementEmpty, ["month": .text(month)])
        }
        var (rule, months) = (book.rule, [String]())
        for number in first.number...last.number {
            let month = SettlementMonth(number: number)
            let closing = SettlementClosing(month: month, at: context.now, by: context.actor.id)
            guard try SettlementTable.close(closing, in: context.tx) else {
                throw Refusal(.settlementClosed, ["month": .text("\(month)")])
            }
            for line in rule.statement(month).lines {
                try SettlementTable.insert(line, of: month, in: context.tx)
            }
            rule = rule.closing(month)
            months.append("\(month)")
        }
        try context.emit("settlement.closed", ["from": months[0], "month": month])
        return Answer(months: months)
    }
}

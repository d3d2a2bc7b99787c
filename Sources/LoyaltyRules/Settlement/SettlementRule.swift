/// How points are settled between the hotels, and with partners, each of them one more party (PTS-07, ADV-25).
///
/// The hotel that issues points owes their price when it issues them, the hotel that honours points is credited with
/// their price when they are used; both deal with the program, so nobody has to know which point was whose. What ends
/// unused moves no money: the program keeps what was charged for it. A price is that of the version by which the fact
/// was judged, so that a reversal comes to what it reverses.
///
/// A fact counts in the month of its business day. A closed month stays as it is: whatever differs from it afterwards
/// counts in the first month that is still open, as the difference between what the facts come to now and what was
/// settled. So nothing is lost and nothing counts twice, in whatever order things are recorded.
public struct SettlementRule: Sendable {
    private let sums: [SettlementSum.Key: Int64]
    private let prices: [Int: SettlementPrices]
    /// The lines of closed months.
    private var closed: [SettlementMonth: [SettlementLine]]
    /// The last closed month; every earlier one is closed, too.
    public private(set) var lastClosed: SettlementMonth?

    /// - Parameters:
    ///   - sums: what all entries come to, of every month.
    ///   - prices: by version of the program.
    ///   - closed: the lines of the months that are closed; an empty list for a month without any.
    public init(
        _ sums: [SettlementSum], prices: [Int: SettlementPrices],
        closed: [SettlementMonth: [SettlementLine]] = [:]
    ) {
        let settled = sums.filter { prices[$0.key.version]?.settles($0.key) ?? false }
        self.sums = Dictionary(settled.map { ($0.key, $0.points) }, uniquingKeysWith: +)
        self.prices = prices
        self.closed = closed
        lastClosed = closed.keys.max()
    }

    /// The first month with anything to settle, or settled; nil when there is none.
    public var first: SettlementMonth? {
        (Array(closed.keys) + sums.keys.map(\.factMonth)).min()
    }

    /// The month in which corrections of closed months count.
    public var firstOpen: SettlementMonth? { lastClosed?.next ?? first }

    public func isClosed(_ month: SettlementMonth) -> Bool { lastClosed.map { month <= $0 } ?? false }

    /// The settlement of a month.
    public func statement(_ month: SettlementMonth) -> SettlementStatement {
        SettlementStatement(
            month, isClosed(month) ? closed[month] ?? [] : open(month), prices: prices)
    }

    /// The same after a month was closed.
    public func closing(_ month: SettlementMonth) -> SettlementRule {
        var rule = self
        rule.closed[month] = open(month)
        rule.lastClosed = month
        return rule
    }

    private func open(_ month: SettlementMonth) -> [SettlementLine] {
        guard month == firstOpen else {
            return sums.filter { $0.key.factMonth == month }.compactMap { line($0.key, $0.value, [:]) }
        }
        let settled = closed.values.joined().reduce(
            into: [SettlementSum.Key: (points: Int64, amountMinor: Int64)]()
        ) {
            $0[$1.key, default: (0, 0)].points += $1.points
            $0[$1.key, default: (0, 0)].amountMinor += $1.amountMinor
        }
        let keys = Set(sums.keys.filter { $0.factMonth <= month }).union(settled.keys)
        return keys.compactMap { line($0, sums[$0] ?? 0, settled) }
    }

    /// What a line comes to now, less what was settled of it; nil when that is nothing.
    private func line(
        _ key: SettlementSum.Key, _ points: Int64,
        _ settled: [SettlementSum.Key: (points: Int64, amountMinor: Int64)]
    ) -> SettlementLine? {
        guard let price = prices[key.version] else { return nil }
        let before = settled[key] ?? (0, 0)
        let more = points - before.points
        let amount = SettlementPrices.rounded(price.exact(points, key)) - before.amountMinor
        guard more != 0 || amount != 0 else { return nil }
        return SettlementLine(key, points: more, currency: price.currency, amountMinor: amount)
    }
}

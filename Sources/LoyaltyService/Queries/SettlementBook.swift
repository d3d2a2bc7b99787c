import LoyaltyRules
import PortableSQL

/// All months of settlement between the hotels, as far as a reader may see them.
public struct SettlementBook: Sendable {
    public let rule: SettlementRule
    /// The program that names hotels and assets.
    public let program: Program
    /// The month of today's business day.
    public let current: SettlementMonth
    public let closings: [SettlementMonth: SettlementClosing]
    /// Every step of every dispute, oldest first.
    let disputes: [SettlementDispute]

    /// Reads everything anew: one walk through the ledger.
    init(desk: Desk, now: Instant, in tx: any SQLTransaction) throws {
        try self.init(programs: desk.programs, now: now, in: tx)
    }

    init(programs: ProgramShelf, now: Instant, in tx: any SQLTransaction) throws {
        guard let program = try programs.newest(in: tx) else { throw Refusal(.noProgramInForce) }
        let (sums, lines) = (try SettlementTable.sums(in: tx), try SettlementTable.lines(in: tx))
        let closings = try SettlementTable.closings(in: tx)
        let versions = Set(sums.map(\.key.version) + lines.values.joined().map(\.key.version))
        var prices: [Int: SettlementPrices] = [:]
        for version in versions { prices[version] = SettlementPrices(try programs.program(version, in: tx)) }
        let closed = closings.reduce(into: [:]) { $0[$1.month] = lines[$1.month] ?? [] }
        rule = SettlementRule(sums, prices: prices, closed: closed)
        self.program = program
        self.closings = Dictionary(closings.map { ($0.month, $0) }) { first, _ in first }
        disputes = try SettlementTable.disputes(in: tx)
        // The latest hotel's day: no hotel's facts are left out.
        current = Self.today(now, program).max().map(SettlementMonth.init(of:)) ?? SettlementMonth(number: 0)
    }

    /// Today at each hotel.
    static func today(_ now: Instant, _ program: Program) -> [CalendarDay] {
        program.properties.map { BusinessDay.of(now, timeZone: $0.timeZone) }
    }

    /// Every month from the first with anything to settle to the current one, newest first.
    public var months: [SettlementMonth] {
        guard let first = rule.first else { return [] }
        let last = max(current, rule.lastClosed ?? first, first)
        return (first.number...last.number).reversed().map(SettlementMonth.init(number:))
    }

    /// Everybody who closed a month or took part in a dispute, for their names.
    public var actors: [String] { closings.values.map(\.by) + disputes.map(\.by) }

    /// The steps of disputes about a month, oldest first.
    public func disputes(of month: SettlementMonth) -> [SettlementDispute] {
        disputes.filter { $0.month == month }
    }

    /// The dispute that is open about a hotel's lines of a month.
    public func openDispute(of month: SettlementMonth, at hotel: String) -> SettlementDispute? {
        disputes.last { $0.month == month && $0.hotel == hotel }.flatMap { $0.state == .open ? $0 : nil }
    }

    /// How many disputes about a month are open.
    public func openDisputes(of month: SettlementMonth) -> Int {
        Set(disputes(of: month).map(\.hotel)).count { openDispute(of: month, at: $0) != nil }
    }

    /// Whether a month is over at every hotel, so that it can be closed.
    public func isOver(_ month: SettlementMonth, at now: Instant) -> Bool {
        Self.today(now, program).allSatisfy { $0 > month.lastDay }
    }
}

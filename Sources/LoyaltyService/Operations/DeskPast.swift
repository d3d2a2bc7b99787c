import LoyaltyRules
import PortableSQL

/// What the desk knows of a member's past, read as far as the program asks.
final class DeskPast: MemberHistory {
    private(set) var ladder: TierLadder
    let traits: MemberTraits
    private let gifts: [RuleGift]
    private let balances: Balances
    private let budgets: [String: RuleUse]
    let stays: [PastStay]
    private let firstDays: [String: CalendarDay]

    /// - Parameters:
    ///   - folio: a folio that is told anew: the past is as if it had not been told.
    ///   - newest: the folio that the operation is about, as it stands from now on; nil when it is taken back.
    init(
        _ ledger: MemberAccount, program: Program, without folio: Int64? = nil,
        after newest: (id: Int64, folio: Folio?)? = nil
    ) throws {
        let (tx, member) = (ledger.context.tx, ledger.member)
        let needs = program.needs
        traits = try ledger.traits(asked: needs)
        // What was chosen stands under its rule, too, but was given for no fact.
        var gifts = needs.gifts ? try LedgerTable.gifts(of: member, in: tx).filter { $0.folio != 0 } : []
        var ladder = try ledger.ladder(under: program)
        var balances = ledger.standing.balances
        if let folio {
            let row = try FolioTable.latest(folio, of: member, in: tx)
            for line in try LedgerTable.sums(ofFolio: folio, member: member, in: tx) {
                balances[line.asset].held -= line.amount
                guard program.counter(line.asset) != nil, let told = row?.folio else { continue }
                ladder.add(
                    CounterDay(day: told.occurredOn, counter: line.asset, amount: -line.amount, from: told.arrival))
            }
            gifts.removeAll { $0.folio == folio }
        }
        stays = needs.stays ? try Self.stays(of: member, without: folio, gifts, in: tx) : []
        firstDays = needs.registrations ? try Self.firstDays(of: member, after: newest, in: tx) : [:]
        self.gifts = gifts
        self.ladder = ladder
        self.balances = balances
        var budgets: [String: RuleUse] = [:]
        if needs.budgets {
            for rule in program.earning where rule.caps.contains(where: { $0.period == .campaign }) {
                budgets[rule.id] = try BudgetTable.lock(rule.id, in: tx)
            }
        }
        self.budgets = budgets
    }

    func total(of counter: Counter, in window: Window, on day: CalendarDay) -> Int64 {
        ladder.total(of: counter, in: window, on: day, forTiers: false)
    }

    func given(by rules: [String], in window: Window, on day: CalendarDay, subject: String?) -> RuleUse {
        let days = WindowDays.range(of: window, on: day, joinedOn: traits.joinedOn, whole: true)
        return gifts.use(of: rules, in: days, subject: subject)
    }

    func drawn(by rules: [String]) -> RuleUse {
        rules.reduce(into: RuleUse()) { use, rule in
            use.amount += budgets[rule]?.amount ?? 0
            use.times += budgets[rule]?.times ?? 0
        }
    }

    func firstDay(ofEvent event: String) -> CalendarDay? { firstDays[event] }

    func rest(of id: String) -> Int64 { balances[(id + Program.restSuffix)].held }

    /// What a milestone has given of an asset on some days.
    func given(by rule: String, asset: String, in days: DayRange) -> Int64 {
        gifts.reduce(0) { $1.rule == rule && $1.asset == asset && days.contains($1.day) ? $0 + $1.amount : $0 }
    }

    /// The stays that stand, with what was given for them.
    private static func stays(
        of member: MemberID, without told: Int64?, _ gifts: [RuleGift], in tx: any SQLTransaction
    ) throws -> [PastStay] {
        let lines = Dictionary(grouping: gifts, by: \.folio)
        return try FolioTable.stays(of: member, in: tx).filter { $0.folio != told }.map { row in
            PastStay(
                property: row.property, arrival: row.arrival, departure: row.departure,
                lines: (lines[row.folio] ?? []).map { EarningLine(rule: $0.rule, asset: $0.asset, amount: $0.amount) })
        }
    }

    /// The first day of each kind of event that stands; the newest one is not written yet.
    private static func firstDays(
        of member: MemberID, after newest: (id: Int64, folio: Folio?)?, in tx: any SQLTransaction
    ) throws -> [String: CalendarDay] {
        var told = try FolioTable.events(of: member, in: tx).filter { $0.folio != newest?.id }.map { ($0.event, $0.day) }
        if let folio = newest?.folio, let event = folio.details.event { told.append((event, folio.occurredOn)) }
        return Dictionary(told) { min($0, $1) }
    }
}

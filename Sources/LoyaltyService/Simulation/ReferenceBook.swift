import LoyaltyRules

/// The reference model: everything that the simulation has told, and what follows from it.
///
/// Written apart from the product, on purpose in other ways: it adds up lists instead of keeping balances,
/// walks over days instead of events, cuts digits instead of dividing. A value: a step that is refused, or only
/// tried, is done on a copy that is thrown away.
struct ReferenceBook: Sendable {
    var versions: [(from: CalendarDay, program: Program)] = []
    var members: [ReferenceMember] = []
    var folios: [ReferenceFolio] = []
    var today = SimulationClock.firstDay
    /// The moment of the act.
    var now = Instant(milliseconds: 0)
    /// Whose each hold is, and which of theirs.
    var holds: [(member: Int, place: Int)] = []
    /// How many family pools were founded.
    var pools = 0
    /// The folio that took a stay's or bill's number.
    var numbers: [String: Int] = [:]
    /// Prices of foreign currencies in millionths, by currency and day.
    var rates: [String: Int64] = [:]

    /// What was told under a key, and what it was answered.
    typealias Known = (step: SimulatedStep, answer: ReferenceAnswer)

    /// Carries out an act, or says why not.
    /// - Parameter known: what was told under its key before; the same again gives the answer of then.
    mutating func perform(_ act: SimulatedAct, known: Known?) throws(ReferenceRefusal) -> (
        answer: ReferenceAnswer, isReplay: Bool
    ) {
        guard act.teller == .system || Self.mayClerk(act.step) else {
            throw ReferenceRefusal("permission_denied")
        }
        if let known {
            guard known.step == act.step else { throw ReferenceRefusal("idempotency_key_reused") }
            return (known.answer, true)
        }
        return (try perform(act.step, by: act.teller), false)
    }

    /// The version in force on a day, counted from 1.
    func version(on day: CalendarDay) throws(ReferenceRefusal) -> Int {
        var found: Int?
        for (index, version) in versions.enumerated() where version.from <= day {
            if let best = found, versions[best].from > version.from { continue }
            found = index
        }
        guard let found else { throw ReferenceRefusal("program_none_in_force") }
        return found + 1
    }

    func program(_ version: Int) -> Program { versions[version - 1].program }

    /// The number of a member who may be posted to.
    func active(_ member: Int) throws(ReferenceRefusal) -> Int {
        guard members.indices.contains(member) else { throw ReferenceRefusal("member_unknown") }
        guard !members[member].isClosed else { throw ReferenceRefusal("member_closed") }
        return member
    }

    /// Finds the tier anew after an operation and ends it.
    mutating func settle(_ member: Int, on day: CalendarDay) throws(ReferenceRefusal) {
        let last = max(day, today)
        let program = program(try version(on: last))
        members[member].tier = ReferenceLadder(members[member].entries, program: program, through: last)
            .tier()
    }

    /// The answer that tells of a member after an operation.
    func answer(_ member: Int, before: Int64, points: String) -> ReferenceAnswer {
        let held = members[member].held(points)
        return .posted(points: held - before, balance: held, tier: members[member].tier.tier)
    }

    private mutating func perform(
        _ step: SimulatedStep, by teller: SimulatedAct.Teller
    ) throws(ReferenceRefusal) -> ReferenceAnswer {
        switch step {
        case .record(let member, let folio): return try record(folio, for: member)
        case .correct(let folio, let lines): return try revise(folio, lines: lines)
        case .cancel(let folio): return try revise(folio, lines: nil)
        case .adjust(let member, let asset, let amount, let property):
            return try adjust(member, asset, by: amount, at: property, teller: teller)
        case .redeem(let member, let reward, let count, let property):
            return try redeem(reward, count, of: member, at: property)
        case .transfer(let giver, let receiver, let asset, let amount):
            return try transfer(amount, of: asset, from: giver, to: receiver)
        case .hold(let member, let asset, let amount, let property, let until):
            return try hold(amount, of: asset, for: member, at: property, until: until)
        case .capture(let hold, let amount, let keepsRest): return try capture(hold, amount, keepsRest: keepsRest)
        case .release(let hold): return try release(hold)
        case .buy(let member, let asset, let money, let property):
            return try buy(asset, for: money, by: member, at: property)
        case .convert(let member, let asset, let amount, let into):
            return try convert(amount, of: asset, into: into, by: member)
        case .joinPool(let head, let joiner): return try join(joiner, at: head)
        case .leavePool(let member): return try leavePool(member)
        case .pool(let giver, let receiver, let asset, let amount):
            return try pool(amount, of: asset, from: giver, to: receiver)
        case .reinstate(let member, let sequence, let amount):
            return try reinstate(amount, ofEntry: sequence, of: member)
        case .reverseEntry(let member, let sequence): return try reverse(entry: sequence, of: member)
        case .reverseOperation(let member, let operation):
            return try reverse(operation: operation, of: member)
        case .expire(let member, let day): return try expire(member, on: day)
        case .expireAll: return try expireAll()
        case .close(let member): return try close(member)
        case .rate(let currency, let day, let millionths):
            rates["\(currency.code) \(day)"] = millionths
            return .done
        case .publish, .reopen: return .done
        case .clockBehind: throw ReferenceRefusal("clock_behind")
        }
    }

    private static func mayClerk(_ step: SimulatedStep) -> Bool {
        switch step {
        case .record, .adjust, .expire, .redeem, .transfer, .hold, .capture, .release, .buy, .convert, .joinPool, .leavePool,
            .pool:
            true
        default: false
        }
    }
}

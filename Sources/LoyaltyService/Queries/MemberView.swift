import LoyaltyRules

/// A member as a desk or the member sees them: who, what they have, what is missing.
public struct MemberView: Sendable {
    public let row: MemberRow
    public let person: Person
    public let cardNumber: String
    public let standing: StandingRow
    /// The program in force today.
    public let program: Program
    public let today: CalendarDay
    /// The tier as of today.
    public let tier: TierStanding
    public let progress: TierProgress?
    /// What each counter adds up to in the window of the next tier (12 months at the top).
    public let counters: [(counter: Counter, amount: Int64)]
    /// The lots that hold something and the newest of those that are used up, oldest first, with the last day of each (with
    /// extension).
    public let lots: [(lot: Lot, ends: CalendarDay?)]
    /// What the member was told of the end of lots, by lot; nothing for the others.
    public var notices: [Int64: LotNotice] = [:]
    public let consents: [ConsentRow]
    /// The last operation by which a tier run changed the tier; it moves nothing in the ledger.
    public var tierOperation: Int64? = nil
    /// Birthday and segments.
    public let traits: MemberTraits
    /// Who recommended the program to the member.
    public let referrer: MemberID?
    /// What is missing to keep the tier beyond its term; nil when nothing is.
    public let keeping: TierKeeping?
    /// Why the tier is what it is, and since when: the sentences of what happened last to it.
    public let tierReasons: [ReceiptLine]
    /// Until when one is a member.
    public let membership: MembershipStanding
    /// What the member may choose now.
    public let choices: [OpenChoice]
    /// What is set aside of the member's points, oldest first; holds whose end has passed are left out.
    public let holds: [HoldRow]
    /// The limits to what is done with the member's data, today.
    public var limits: [ProcessingLimit] = []
    /// How the member came; nil when nothing is known but the channel.
    public let origin: OriginRow?
    /// When the person was forgotten; nil for everybody else.
    public var erasedAt: Instant?
    /// Why the member is a special one (MEM-24); nil for everybody else.
    public var special: String? = nil
    /// How many choices tell of the member's health (MEM-10): that there are some is told to who serves them.
    public var healthCount = 0
    /// What the member owes, in alphabetical order of the assets; empty when nothing.
    public let debts: [DebtView]

    /// Points that can be used today: posted, less what is set aside, and what has ended and waits to be taken out.
    public var availablePoints: Int64 { available(program.points.id) }

    /// What can be used today of an asset: posted, less what holds have set aside, what waits, and what has ended, or was lost with a
    /// membership that lapsed, and waits to be taken out.
    public func available(_ asset: String) -> Int64 {
        let lost = MembershipForfeit.lost(lots.map(\.lot), standing: membership, terms: program.terms.membership)
        let gone = Set(lost.map(\.lot.id))
        let ended = lots.filter {
            $0.lot.asset == asset && (gone.contains($0.lot.id) || ($0.ends.map { $0 < today } ?? false))
        }
        return standing.balances[asset].held - ended.reduce(0) { $0 + $1.lot.free } - held(asset)
            - waiting.reduce(0) { $1.lot.asset == asset && !gone.contains($1.lot.id) ? $0 + $1.lot.free : $0 }
    }

    /// The lots that cannot be used yet and will be.
    private var waiting: [(lot: Lot, ends: CalendarDay?)] {
        lots.filter { $0.lot.isPending(on: today) && ($0.ends.map { $0 >= today } ?? true) }
    }

    /// What cannot be used yet of an asset.
    public func pending(_ asset: String) -> Int64 { waiting.reduce(0) { $1.lot.asset == asset ? $0 + $1.lot.free : $0 } }

    /// From which days on what can be used that waits, soonest first; points only.
    public var becomingAvailable: [(day: CalendarDay, amount: Int64)] {
        var byDay: [CalendarDay: Int64] = [:]
        for (lot, _) in waiting where lot.asset == program.points.id && lot.free > 0 {
            byDay[lot.availableOn ?? today, default: 0] += lot.free
        }
        return byDay.sorted { $0.key < $1.key }.map { (day: $0.key, amount: $0.value) }
    }

    /// What holds have set aside of an asset.
    public func held(_ asset: String) -> Int64 { lots.reduce(0) { $1.lot.asset == asset ? $0 + $1.lot.reserved : $0 } }

    /// What ends next, by day, of what is free; points only.
    public var expiring: [(day: CalendarDay, amount: Int64)] {
        var byDay: [CalendarDay: Int64] = [:]
        for (lot, ends) in lots where lot.asset == program.points.id && lot.free > 0 {
            if let ends, ends >= today { byDay[ends, default: 0] += lot.free }
        }
        return byDay.sorted { $0.key < $1.key }.map { (day: $0.key, amount: $0.value) }
    }
}

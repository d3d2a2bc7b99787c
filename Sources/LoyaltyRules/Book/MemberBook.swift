/// A member's account in memory: facts are taken in by the same rules, in the same order, as the desk takes them
/// into the ledger; only storing is missing. Case files and replay live on it.
///
/// A value: a step that is refused, or only tried, is done on a copy that is thrown away.
public struct MemberBook: Sendable {
    public let schedule: ProgramSchedule
    public private(set) var traits: MemberTraits
    /// Whether sentences are made.
    public let explaining: Bool
    var facts: [BookFact] = []
    var keys: [[String]: Int] = [:]
    var lots: [Lot] = []
    var titles: [TierTitle] = []
    /// The days on which staff renewed the membership.
    var renewals: [CalendarDay] = []
    var gifts: [RuleGift] = []
    var rests: [String: Int64] = [:]
    var offers: [BookOffer] = []
    /// What tiers gave for having been reached.
    var tierGifts: [BookTierGift] = []
    /// The last day of a history that is not told: what was reached by then gave what it gave.
    var untoldThrough: CalendarDay?
    var lastActivity: CalendarDay?
    /// The last trade that is activity: it stays one when a fact is cancelled.
    var lastTrade: CalendarDay?
    /// The tier when something was last settled.
    var lastStanding: TierStanding
    /// What was counted, in the order of posting; and the ladders that grow from it, one for each version, once somebody
    /// has asked for it.
    var days: [CounterDay] = []
    /// What came in and went of assets that bring a tier.
    private var pieces: [CounterDay] = []
    private var ladders: [TierLadder]
    private var isGrown: [Bool]
    /// What ended unused of each lot, by the places of lots: taken back first when what had earned it is taken back.
    var lapsedOf: [Int64] = []
    /// The lots that were found to have ended, in memory that is used again.
    var ended: [(asset: Int, lot: Int, end: LotEnding)] = []
    /// When the member was told of which ends.
    var notices = ExpiryNotices()
    /// What is owed of each asset, and what of each lot has repaid it.
    var debts: [String: Int64] = [:]
    var repaidOf: [Int64: Int64] = [:]
    /// Sentences of a step about what was owed and brought back, until its receipt takes them.
    var said: [ReceiptLine] = []
    /// Whether the membership was ended for good.
    var isClosed = false
    /// No lot that still holds something ends before this day; nil when nothing ends, or nobody can tell.
    var firstEnd: CalendarDay?
    /// No lot before this place still holds something.
    var firstOpen = 0
    /// What came in, went out and ended, where somebody adds it up.
    public internal(set) var journal: [BookMove] = []
    private var isJournalKept = false
    /// Of each version, which documents say the same about earning (`EarningVoices`); empty where nobody shares.
    var voices: [Int] = []

    public init(_ schedule: ProgramSchedule, traits: MemberTraits = MemberTraits(), explaining: Bool = true) {
        self.schedule = schedule
        self.traits = traits
        self.explaining = explaining
        ladders = schedule.versions.map(\.ladder)
        isGrown = Array(repeating: false, count: ladders.count)
        lastStanding = TierStanding(tier: schedule.versions[0].program.tiers[0].id, since: nil, until: nil)
    }

    /// The tier on a day, by the version in force on a day.
    public mutating func tier(on day: CalendarDay) -> TierStanding {
        let version = schedule.index(on: day)
        grow(version)
        return ladders[version].standing(on: day)
    }

    /// The rank of the tier on a day, by a version of the document.
    mutating func rank(_ version: Int, on day: CalendarDay) -> Int {
        begin(version)
        return ladders[version].rank(on: day)
    }

    /// The tier that the member had when a fact was told.
    func tier(of fact: BookFact) -> String { schedule.versions[fact.version].program.places.tiers.words[fact.rank] }

    /// The ladder of a version, with everything counted so far.
    mutating func ladder(_ version: Int) -> TierLadder {
        grow(version)
        return ladders[version]
    }

    private mutating func grow(_ version: Int) {
        begin(version)
        ladders[version].lookAhead()
    }

    private mutating func begin(_ version: Int) {
        guard !isGrown[version] else { return }
        isGrown[version] = true
        ladders[version].begin(joinedOn: traits.joinedOn, titles: titles)
        for day in days { ladders[version].add(day) }
        if !pieces.isEmpty { ladders[version].add(pieces) }
    }

    /// From now on notes what moves.
    mutating func keepJournal() { isJournalKept = true }

    /// Begins anew for another member, in the same memory; so many facts are expected.
    mutating func begin(_ traits: MemberTraits, forAbout facts: Int) {
        self.traits = traits
        self.facts.removeAll(keepingCapacity: true)
        lots.removeAll(keepingCapacity: true)
        days.removeAll(keepingCapacity: true)
        journal.removeAll(keepingCapacity: true)
        self.facts.reserveCapacity(facts)
        lots.reserveCapacity(facts)
        days.reserveCapacity(facts * 2)
        lapsedOf.removeAll(keepingCapacity: true)
        if !keys.isEmpty { keys = [:] }
        notices.removeAll()
        if !rests.isEmpty { rests = [:] }
        if !pieces.isEmpty { pieces.removeAll(keepingCapacity: true) }
        if !debts.isEmpty { debts = [:] }
        if !repaidOf.isEmpty { repaidOf = [:] }
        if !titles.isEmpty { titles.removeAll(keepingCapacity: true) }
        if !renewals.isEmpty { renewals.removeAll(keepingCapacity: true) }
        if !gifts.isEmpty { gifts.removeAll(keepingCapacity: true) }
        if !offers.isEmpty { offers.removeAll(keepingCapacity: true) }
        if !tierGifts.isEmpty { tierGifts.removeAll(keepingCapacity: true) }
        untoldThrough = nil
        isClosed = false
        (lastActivity, lastTrade, firstEnd, firstOpen) = (nil, nil, nil, 0)
        for version in isGrown.indices { isGrown[version] = false }
        lastStanding = TierStanding(tier: schedule.versions[0].program.tiers[0].id, since: nil, until: nil)
    }

    mutating func note(_ kind: BookMove.Kind, _ asset: String, _ amount: Int64, on day: CalendarDay, fact: Int = -1) {
        if !schedule.tierAssets.isEmpty { bring(kind, asset, amount, on: day) }
        guard isJournalKept else { return }
        journal.append(BookMove(kind, asset, amount, on: day, fact: fact))
    }

    /// Notes what came in or went of an asset that brings a tier; its own end is known.
    private mutating func bring(_ kind: BookMove.Kind, _ asset: String, _ amount: Int64, on day: CalendarDay) {
        guard kind != .expired, schedule.tierAssets.contains(asset) else { return }
        let piece = CounterDay(day: day, counter: asset, amount: kind == .used ? -amount : amount)
        pieces.append(piece)
        for version in ladders.indices where isGrown[version] { ladders[version].add(piece) }
    }

    /// Notes what a fact added to a counter, by its place in the document of a version where that is known.
    mutating func count(_ day: CounterDay, at counter: Int?, ofVersion known: Int) {
        days.append(day)
        for version in ladders.indices where isGrown[version] { ladders[version].add(day, at: version == known ? counter : nil) }
    }

    /// Notes a tier that is given otherwise than by counting.
    mutating func hold(_ title: TierTitle) {
        titles.append(title)
        for version in ladders.indices where isGrown[version] { ladders[version].add(title) }
    }

    /// Puts a lot on the account.
    mutating func hold(_ lot: Lot) {
        lots.append(lot)
        lapsedOf.append(0)
        if let end = lot.expiresOn { firstEnd = min(firstEnd ?? end, end) }
    }

    /// Puts something back into a lot, by its place.
    mutating func refill(_ place: Int, _ amount: Int64) {
        lots[place].remaining += amount
        firstOpen = min(firstOpen, place)
        if let end = lots[place].expiresOn { firstEnd = min(firstEnd ?? end, end) }
    }

    /// What rules may ask about the past, by a version of the document; a fact that is told anew is not part of it.
    mutating func past(_ version: Int, without fact: Int? = nil) -> MemberPast {
        let program = schedule.versions[version].program
        return MemberPast(
            program: program, ladder: ladder(version), gifts: gifts, rests: rests, joinedOn: traits.joinedOn,
            firstDays: program.needs.registrations ? firstDays() : [:],
            stays: program.needs.stays ? pastStays(without: fact) : [])
    }

    /// What rules may ask about the past, by the version in force on a day.
    public mutating func history(on day: CalendarDay) -> any MemberHistory { past(schedule.index(on: day)) }

    /// The last days of what the newest fact brought of an asset, before anything moves them.
    public func ends(ofNewest asset: String) -> [CalendarDay?] {
        lots.filter { $0.asset == asset && $0.folio == Int64(facts.count) }.map(\.expiresOn)
    }

    /// What is held of an asset on a day, after what has ended.
    public func balance(of asset: String, on day: CalendarDay) -> Int64 {
        var seen = self
        _ = seen.lapse(before: day)
        return seen.lots.reduce(0) { $1.asset == asset ? $0 + $1.remaining : $0 }
    }

    /// What is owed of an asset.
    public func owed(of asset: String) -> Int64 { debts[asset] ?? 0 }

    /// What is held of an asset on a day, but can only be used later.
    public func pending(of asset: String, on day: CalendarDay) -> Int64 {
        openLots(of: asset, on: day).reduce(0) { $1.lot.isPending(on: day) ? $0 + $1.lot.remaining : $0 }
    }

    /// What is on the account of an asset now.
    func held(_ asset: String) -> Int64 { lots.reduce(0) { $1.asset == asset ? $0 + $1.remaining : $0 } }

    /// Notes a sentence for the receipt of this step.
    mutating func say(_ key: String, _ values: [String: ReceiptValue], rule: String, effect: AssetAmount) {
        if explaining { said.append(ReceiptLine(key, values, rule: rule, effect: effect)) }
    }

    /// The sentences noted in this step.
    mutating func takeSaid() -> [ReceiptLine] {
        defer { said.removeAll() }
        return said
    }

    /// The lots of an asset that hold something on a day, as they are used, with their last days.
    public func openLots(of asset: String, on day: CalendarDay) -> [(lot: Lot, ends: CalendarDay?)] {
        var seen = self
        _ = seen.lapse(before: day)
        guard let terms = schedule.program(on: day).asset(asset) else { return [] }
        let rank = seen.rank(on: day)
        let ends = { LotExpiry.effective($0, asset: terms, lastActivity: seen.lastActivity, rank: rank) }
        let last = { seen.lastDay(of: $0, ends: ends($0), terms: terms.expiry, on: day) }
        let open = seen.lots.filter { $0.asset == asset && $0.remaining > 0 }
        let total = open.reduce(0) { $0 + $1.remaining }
        let uses = LotOrder.take(total, from: open, expiry: ends) ?? []
        return uses.compactMap { use in open.first { $0.id == use.lot }.map { ($0, last($0)) } }
    }

    /// The last day of a lot, as far as one knows on a day: what waits for a notice has none yet.
    private func lastDay(of lot: Lot, ends: CalendarDay?, terms: ExpiryTerms?, on day: CalendarDay) -> CalendarDay? {
        if let last = LotExpiry.lastDay(lot, ends: ends, terms: terms, notices: notices) { return last }
        return ends.flatMap { $0 < day ? nil : $0 }
    }

    /// The rank of the tier held on a day.
    mutating func rank(on day: CalendarDay) -> Int { rank(schedule.index(on: day), on: day) }
}

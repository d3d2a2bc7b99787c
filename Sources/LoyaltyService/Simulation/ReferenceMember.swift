import LoyaltyRules

/// A member as the reference model keeps them: a list of entries and a list of lots, everything else is added
/// up again each time it is asked for.
struct ReferenceMember: Sendable {
    let joinedOn: CalendarDay
    var isClosed = false
    private(set) var entries: [ReferenceEntry] = []
    private(set) var lots: [ReferenceLot] = []
    var lastActivity: CalendarDay?
    /// What was set aside, in the order of doing.
    var holds: [ReferenceHold] = []
    /// The tier as it was last settled.
    var tier: ReferenceTier
    /// How many operations have been stored.
    var operations = 0
    /// The family pool, and who is its head; nil in none.
    var seat: (pool: Int, head: Int)?
    /// For what was moved within a pool: with whom, and which operation of theirs it is.
    var partners: [Int: (member: Int, operation: Int)] = [:]
    /// What was given back after it had ended: by which entry, of which ending, of which lot.
    var returns: [(sequence: Int64, ending: Int64, lot: Int64, amount: Int64)] = []
    /// What those are that are no ordinary postings, by number.
    private(set) var kinds: [Int: ReferenceKind] = [:]

    init(joinedOn: CalendarDay, firstTier: String) {
        self.joinedOn = joinedOn
        tier = ReferenceTier(tier: firstTier, since: nil, until: nil)
    }

    func held(_ asset: String) -> Int64 {
        entries.reduce(0) { $0 + ($1.asset == asset ? $1.amount : 0) }
    }

    func gained(_ asset: String) -> Int64 {
        entries.reduce(0) { $0 + ($1.asset == asset && $1.isGain ? $1.amount : 0) }
    }

    /// Every asset that was ever moved, in alphabetical order.
    var assets: [String] {
        var found: [String] = []
        for entry in entries where !found.contains(entry.asset) { found.append(entry.asset) }
        return found.sorted()
    }

    mutating func note(_ kind: ReferenceKind, operation: Int) { kinds[operation] = kind }

    func kind(of operation: Int) -> ReferenceKind { kinds[operation] ?? .parts }

    func isReversed(_ sequence: Int64) -> Bool { entries.contains { $0.reverses == sequence } }

    /// What a folio's entries add up to, by rule and asset, in alphabetical order; endings left out.
    func sums(ofFolio folio: Int) -> [ReferenceArithmetic.Line] {
        var sums: [ReferenceArithmetic.Line] = []
        for entry in entries where entry.heading.folio == folio && !entry.isExpiry {
            let index = sums.firstIndex { $0.rule == entry.rule && $0.asset == entry.asset }
            let before = index.map { sums.remove(at: $0).amount } ?? 0
            sums.append(.init(rule: entry.rule, asset: entry.asset, amount: before + entry.amount))
        }
        return sums.sorted { ($0.rule, $0.asset) < ($1.rule, $1.asset) }
    }

    /// Adds an entry and moves the lots; refuses what would leave less than nothing.
    mutating func append(
        _ heading: ReferenceEntry.Heading, rule: String, asset: String, amount: Int64, reverses: Int64 = 0,
        isGain: Bool, moves: [ReferenceEntry.Move] = []
    ) throws(ReferenceRefusal) {
        let after = held(asset) + amount
        guard after >= 0 else { throw ReferenceRefusal("points_already_spent") }
        guard after <= 1_000_000_000_000_000 else { throw ReferenceRefusal("balance_too_large") }
        entries.append(
            ReferenceEntry(
                sequence: Int64(entries.count) + 1, heading: heading, rule: rule, asset: asset,
                amount: amount,
                reverses: reverses, isGain: isGain, moves: moves))
        for move in moves {
            for index in lots.indices where lots[index].sequence == move.lot {
                lots[index].remaining -= move.amount
            }
        }
    }

    /// Makes a lot of the newest entry.
    mutating func addLot(
        kind: String, earnedOn: CalendarDay, expiresOn: CalendarDay?, availableOn: CalendarDay? = nil,
        folio: Int? = nil
    ) {
        guard let entry = entries.last else { return }
        lots.append(
            ReferenceLot(
                sequence: entry.sequence, asset: entry.asset, kind: kind, original: entry.amount,
                remaining: entry.amount, earnedOn: earnedOn, expiresOn: expiresOn,
                availableOn: availableOn, folio: folio ?? entry.heading.folio))
    }

    /// What is left of a lot and kept by no hold.
    func free(_ lot: Int64) -> Int64 { holds.reduce(remaining(lot)) { $0 - $1.keeps(of: lot) } }

    /// How many holds have not ended.
    var openHolds: Int { holds.reduce(0) { $0 + ($1.state == .open ? 1 : 0) } }

    /// Ends holds whose time is over, once somebody looks at a lot of which one keeps something.
    /// - Parameter day: only lots that end before it are looked at; nil for all.
    mutating func endOverdue(at now: Instant, endingBefore day: CalendarDay?) {
        let seen = lots.contains { lot in
            guard lot.remaining > free(lot.sequence) else { return false }
            guard let day else { return true }
            return lot.expiresOn.map { $0 < day } ?? false
        }
        guard seen else { return }
        for place in holds.indices where holds[place].state == .open && holds[place].expires <= now {
            holds[place].state = .timedOut
        }
    }

    /// What is left of a lot.
    func remaining(_ lot: Int64) -> Int64 { lots.first { $0.sequence == lot }?.remaining ?? 0 }

    /// How much of a lot has ended unused, less what came back of it, or was given back in another lot.
    func ended(_ lot: Int64) -> Int64 {
        let gone = entries.filter(\.isExpiry).flatMap(\.moves).reduce(0) { $0 + ($1.lot == lot ? $1.amount : 0) }
        return returns.reduce(gone) { $0 - ($1.lot == lot && !isReversed($1.sequence) ? $1.amount : 0) }
    }

    /// What went out (or came in) in a calendar year by a rule, less what was taken back.
    func traded(_ asset: String, by rule: String, in year: Int, sign: Int64) -> Int64 {
        var sum: Int64 = 0
        for entry in entries where entry.rule == rule && entry.asset == asset && entry.amount.signum() == sign {
            if entry.reverses == 0, entry.day.parts.year == year, !isReversed(entry.sequence) { sum += entry.amount * sign }
        }
        return sum
    }

    /// How much of a lot has repaid a debt, less what came back of it.
    func repaid(_ lot: Int64) -> Int64 {
        entries.filter(\.isDebt).flatMap(\.moves).reduce(0) { $0 + ($1.lot == lot ? $1.amount : 0) }
    }

    /// Everything of an asset that no hold keeps.
    func free(of asset: String) -> Int64 { lots.reduce(0) { $0 + ($1.asset == asset ? free($1.sequence) : 0) } }

    /// Which lots an amount comes out of: one by one the lot that ends first, of a folio's own lots while
    /// these last; nil when there is not so much. What is used on a day must not wait for a later one.
    func moves(
        _ amount: Int64, of asset: String, program: Program, own folio: Int? = nil, usedOn day: CalendarDay? = nil
    ) -> [ReferenceEntry.Move]? {
        var rest = lots.filter { $0.asset == asset && free($0.sequence) > 0 && !$0.waits(on: day) }
        var left = amount
        var moves: [ReferenceEntry.Move] = []
        while left > 0 {
            guard var best = rest.indices.first else { return nil }
            for index in rest.indices where goesBefore(rest[index], rest[best], program, folio) {
                best = index
            }
            let lot = rest.remove(at: best)
            let taken = min(left, free(lot.sequence))
            moves.append(.init(lot: lot.sequence, amount: taken))
            left -= taken
        }
        return moves
    }

    private func goesBefore(_ a: ReferenceLot, _ b: ReferenceLot, _ program: Program, _ folio: Int?) -> Bool {
        if let folio, (a.folio == folio) != (b.folio == folio) { return a.folio == folio }
        let (first, second) = (
            a.ends(program, activity: lastActivity), b.ends(program, activity: lastActivity)
        )
        if first != second {
            guard let first else { return false }
            guard let second else { return true }
            return first < second
        }
        if a.earnedOn != b.earnedOn { return a.earnedOn < b.earnedOn }
        return a.sequence < b.sequence
    }
}

import LoyaltyRules

/// Points that are bought, changed, given back or moved in a family pool, of a simulation.
extension StepDraw {
    /// Mostly what the program has terms for; now and then what it has none for, or too much.
    mutating func exchange(_ member: Int, _ book: ReferenceBook) -> SimulatedStep {
        let program = book.versions[book.versions.count - 1].program
        let terms = program.terms
        let mayReturn = program.assets.contains { $0.expiry?.reinstate != nil }
        // What the program has no terms for is refused always, so it is not told often.
        let hasPool = terms.pool != nil
        let weights = [
            (3, !terms.purchases.isEmpty), (4, !terms.conversions.isEmpty), (2, hasPool), (1, hasPool), (5, hasPool),
            (4, mayReturn),
        ]
        switch random.weighted(weights.map { $0.1 ? $0.0 * 20 : 1 }) {
        case 0:
            let asset = program.terms.purchases.isEmpty ? program.assets[0].id : random.pick(program.terms.purchases).asset
            return .buy(
                member: member, asset: random.chance(20) ? "nothing" : asset, money: amount(upTo: 90_000),
                property: random.chance(20) ? "nowhere" : random.pick(program.properties).id)
        case 1: return conversion(member, program, book)
        case 2: return .joinPool(head: member, joiner: other(member, book))
        case 3: return .leavePool(member: member)
        case 4:
            let asset = random.chance(50) ? random.pick(program.assets).id : program.terms.pool?.asset ?? program.assets[0].id
            let seated = book.members.indices.filter { book.members[$0].seat != nil }
            let giver = seated.isEmpty || random.chance(100) ? member : random.pick(seated)
            return .pool(from: giver, to: mate(of: giver, book), asset: asset, amount: amount(upTo: 600, of: asset, giver, book))
        default: return reinstatement(member, book)
        }
    }

    private mutating func conversion(_ member: Int, _ program: Program, _ book: ReferenceBook) -> SimulatedStep {
        var (from, into) = (random.pick(program.assets).id, random.pick(program.assets).id)
        if !program.terms.conversions.isEmpty, random.chance(900) {
            let terms = random.pick(program.terms.conversions)
            (from, into) = (terms.from, terms.to)
        }
        return .convert(
            member: member, asset: random.chance(20) ? "nothing" : from, amount: amount(upTo: 800, of: from, member, book),
            into: into)
    }

    /// What ended last, mostly; now and then any entry, or more than there was.
    private mutating func reinstatement(_ member: Int, _ book: ReferenceBook) -> SimulatedStep {
        let entries = book.members.indices.contains(member) ? book.members[member].entries : []
        let endings = entries.filter { $0.isExpiry && $0.amount < 0 }
        let ended = endings.isEmpty || random.chance(100) ? nil : endings[endings.count - 1 - random.below(min(4, endings.count))]
        let sequence = ended?.sequence ?? Int64(random.between(1, max(1, entries.count + 1)))
        let most = ended.map { Int(min(100_000, -$0.amount)) } ?? 100
        return .reinstate(
            member: member, sequence: sequence, amount: random.chance(500) ? nil : Int64(random.between(0, most + 1)))
    }

    private mutating func amount(upTo most: Int) -> Int64 {
        random.chance(40) ? random.pick([0, -1, 1_000_000_000_001]) : Int64(random.between(1, most))
    }

    /// An amount of an asset, mostly no more than the member has.
    mutating func amount(upTo most: Int, of asset: String, _ member: Int, _ book: ReferenceBook) -> Int64 {
        guard book.members.indices.contains(member), random.chance(850) else { return amount(upTo: most) }
        return amount(upTo: max(1, Int(min(Int64(most), book.members[member].held(asset)))))
    }

    /// Somebody else; now and then nobody, or the same.
    private mutating func other(_ member: Int, _ book: ReferenceBook) -> Int {
        random.chance(20) ? SimulatedStep.unknown : random.below(book.members.count)
    }

    /// Mostly somebody of the same family pool.
    private mutating func mate(of member: Int, _ book: ReferenceBook) -> Int {
        guard book.members.indices.contains(member), let seat = book.members[member].seat, random.chance(900) else {
            return other(member, book)
        }
        let mates = book.members.indices.filter { $0 != member && book.members[$0].seat?.pool == seat.pool }
        return mates.isEmpty ? other(member, book) : random.pick(mates)
    }
}

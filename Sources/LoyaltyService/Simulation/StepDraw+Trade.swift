import LoyaltyRules

/// Rewards and gifts of a simulation.
extension StepDraw {
    /// A reward that the model can price; now and then one that nobody knows, or an odd number of pieces.
    mutating func redemption(_ member: Int, _ book: ReferenceBook) -> SimulatedStep {
        let program = book.versions[book.versions.count - 1].program
        let known = program.rewards.filter(ReferenceBook.knows).map(\.id)
        let reward = known.isEmpty || random.chance(20) ? "nothing" : random.pick(known)
        let count = random.chance(30) ? random.pick([0, -1, 10_001, 10_000]) : random.between(1, 3)
        return .redeem(
            member: member, reward: reward, count: count,
            property: random.chance(20) ? "nowhere" : random.pick(program.properties).id)
    }

    /// Mostly within the limits where the program has some; now and then to nobody, or to oneself.
    mutating func transfer(_ member: Int, _ book: ReferenceBook) -> SimulatedStep {
        let program = book.versions[book.versions.count - 1].program
        let asset = program.terms.transfers.first?.asset ?? program.assets[0].id
        var receiver = random.below(book.members.count)
        if member >= 0, random.chance(30) { receiver = random.chance(500) ? member : SimulatedStep.unknown }
        let amount = amount(upTo: 900, of: asset, member, book)
        return .transfer(
            from: member, to: receiver, asset: random.chance(20) ? "miles" : asset, amount: amount)
    }

    /// Points are set aside, used, or given back; mostly of a hold that is open.
    mutating func setAside(_ member: Int, _ book: ReferenceBook) -> SimulatedStep {
        guard !book.holds.isEmpty, random.chance(600) else { return hold(member, book) }
        let young = book.holds.indices.suffix(40)
        let open = young.filter { place in
            let hold = book.members[book.holds[place].member].holds[book.holds[place].place]
            return hold.state == .open && hold.expires > book.now
        }
        if open.isEmpty, random.chance(800) { return hold(member, book) }
        let hold = random.chance(20) ? SimulatedStep.unknown : random.pick(open.isEmpty || random.chance(150) ? Array(young) : open)
        guard random.chance(650) else { return .release(hold: hold) }
        let amount: Int64? = random.chance(400) ? nil : Int64(random.between(0, 400))
        return .capture(hold: hold, amount: amount, keepsRest: random.chance(400))
    }

    private mutating func hold(_ member: Int, _ book: ReferenceBook) -> SimulatedStep {
        let program = book.versions[book.versions.count - 1].program
        let days = random.chance(40) ? random.pick([-1, 0, 366, 367]) : random.between(1, 90)
        let property =
            random.chance(20) ? "nowhere" : random.chance(300) ? "" : random.pick(program.properties).id
        return .hold(
            member: member, asset: random.chance(20) ? "miles" : program.assets[0].id,
            amount: amount(upTo: 700, of: program.assets[0].id, member, book),
            property: property, until: Instant(milliseconds: book.now.milliseconds + Int64(days) * 86_400_000))
    }
}

import LoyaltyRules

/// Stays and bills in the reference model.
extension ReferenceBook {
    mutating func record(_ folio: Folio, for number: Int) throws(ReferenceRefusal) -> ReferenceAnswer {
        let day = folio.departure
        let version = try version(on: day)
        let program = program(version)
        try review(folio, program)
        let rate = folio.currency == program.currency ? nil : rates["\(folio.currency.code) \(day)"]
        let member = try active(number)
        let key = Self.key(folio)
        guard numbers[key] == nil else {
            throw ReferenceRefusal(folio.kind == .stay ? "stay_duplicate" : "bill_duplicate")
        }
        let before = members[member].held(program.assets[0].id)
        let heading = heading(member, day, folio.property, folios.count, version)
        try lapse(member, before: day, heading)
        let tier = ReferenceLadder(members[member].entries, program: program, through: day).tier().tier
        for line in try ReferenceArithmetic.lines(folio, tier: tier, program: program, rate: rate) {
            try bringIn(line, member, heading, kind: "earned", of: folio.kind)
        }
        if program.assets.contains(where: { $0.expiry?.extendedBy.contains(folio.kind) ?? false }) {
            members[member].lastActivity = max(members[member].lastActivity ?? day, day)
        }
        numbers[key] = folios.count
        folios.append(ReferenceFolio(member: member, facts: folio, tier: tier, version: version, rate: rate))
        try repay(member, heading)
        members[member].operations += 1
        try settle(member, on: day)
        return answer(member, before: before, points: program.assets[0].id)
    }

    /// Corrects a folio, or cancels it when there are no lines.
    mutating func revise(_ number: Int, lines: [FolioLine]?) throws(ReferenceRefusal) -> ReferenceAnswer {
        guard folios.indices.contains(number) else { throw ReferenceRefusal("folio_unknown") }
        var folio = folios[number]
        let program = program(folio.version)
        let member = try active(folio.member)
        guard !folio.isCancelled else { throw ReferenceRefusal("folio_cancelled") }
        let before = members[member].held(program.assets[0].id)
        let corrected = folio.facts.with(lines: lines ?? folio.facts.lines)
        var target: [ReferenceArithmetic.Line] = []
        if lines != nil {
            try review(corrected, program)
            target = try ReferenceArithmetic.lines(
                corrected, tier: folio.tier, program: program, rate: folio.rate)
        }
        let stands = members[member].sums(ofFolio: number)
        let changes = Self.changes(from: stands, to: target)
        guard lines == nil || !changes.isEmpty || corrected.lines != folio.facts.lines else {
            throw ReferenceRefusal("correction_changes_nothing")
        }
        let heading = heading(member, folio.facts.departure, folio.facts.property, number, folio.version)
        for change in changes {
            if change.amount > 0 || program.asset(change.asset) == nil {
                try bringIn(change, member, heading, kind: "earned", of: folio.facts.kind)
            } else {
                try takeBack(change, member, heading, of: nil)
            }
        }
        folio.facts = corrected
        folio.isCancelled = lines == nil
        folios[number] = folio
        if folio.isCancelled { members[member].lastActivity = lastActivity(of: member, program) }
        try repay(member, heading)
        members[member].operations += 1
        try settle(member, on: folio.facts.departure)
        return answer(member, before: before, points: program.assets[0].id)
    }

    /// What makes a stay or bill one and the same.
    static func key(_ folio: Folio) -> String {
        folio.kind == .stay
            ? "stay/\(folio.property)/\(folio.number)"
            : "bill/\(folio.property)/\(folio.outlet ?? "")/\(folio.departure)/\(folio.number)"
    }

    private func review(_ folio: Folio, _ program: Program) throws(ReferenceRefusal) {
        let hotel = program.properties.first { $0.id == folio.property }
        guard let hotel else { throw ReferenceRefusal("property_unknown") }
        if folio.kind == .bill, !hotel.outlets.contains(where: { $0.id == folio.outlet }) {
            throw ReferenceRefusal("outlet_unknown")
        }
        let nights = folio.departure.number - folio.arrival.number
        if nights < 0 { throw ReferenceRefusal("departure_before_arrival") }
        if nights > 1_000 { throw ReferenceRefusal("stay_too_long") }
        if folio.departure.number > today.number + 1 { throw ReferenceRefusal("day_in_future") }
        let known = program.categories.map(\.id)
        if folio.lines.contains(where: { !known.contains($0.category) }) {
            throw ReferenceRefusal("category_unknown")
        }
        let amounts = folio.lines.flatMap { [$0.net, $0.tax, $0.service] }
        if amounts.contains(where: { $0 < 0 }) { throw ReferenceRefusal("amount_negative") }
        if amounts.reduce(Int128(0), { $0 + Int128($1) }) > 1_000_000_000_000 {
            throw ReferenceRefusal("amount_too_large")
        }
    }

    /// From what stands to what should stand: what the new result says first, then what is gone.
    private static func changes(
        from stands: [ReferenceArithmetic.Line], to target: [ReferenceArithmetic.Line]
    ) -> [ReferenceArithmetic.Line] {
        let gone = stands.filter { old in !target.contains { $0.rule == old.rule && $0.asset == old.asset } }
        var changes = target.map { new in
            let old = stands.first { $0.rule == new.rule && $0.asset == new.asset }
            return ReferenceArithmetic.Line(
                rule: new.rule, asset: new.asset, amount: new.amount - (old?.amount ?? 0))
        }
        changes += gone.map { .init(rule: $0.rule, asset: $0.asset, amount: -$0.amount) }
        return changes.filter { $0.amount != 0 }
    }

    /// The last day of a stay or bill that stands and extends points.
    private func lastActivity(of member: Int, _ program: Program) -> CalendarDay? {
        let kinds = program.assets.flatMap { $0.expiry?.extendedBy ?? [] }
        return folios.filter { $0.member == member && !$0.isCancelled && kinds.contains($0.facts.kind) }
            .map(\.facts.departure).max()
    }
}

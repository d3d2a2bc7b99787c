/// The stays of a member that are one with another: at the same hotel, one after the other, or beside each other
/// (ADV-33).
public struct JoinedStays: Sendable {
    /// The stays that were told already, by departure; never empty.
    public let stays: [PastStay]

    /// What a stay is one with; nil when it stands alone. A stay between two others makes one of all three.
    public static func find(_ folio: Folio, among past: [PastStay], terms: BackToBackTerms?) -> JoinedStays? {
        guard let gap = terms?.nightsBetween, folio.kind == .stay else { return nil }
        var open = past.filter { $0.property == folio.property }
        var (first, last) = (folio.arrival.number, folio.departure.number)
        var found: [PastStay] = []
        while let place = open.firstIndex(where: {
            $0.arrival.number <= last + gap && $0.departure.number >= first - gap
        }) {
            let stay = open.remove(at: place)
            found.append(stay)
            first = min(first, stay.arrival.number)
            last = max(last, stay.departure.number)
        }
        guard !found.isEmpty else { return nil }
        return JoinedStays(stays: found.sorted { ($0.departure, $0.arrival) < ($1.departure, $1.arrival) })
    }

    /// What rules gave for them, and for how many.
    func use(of rules: [String]) -> RuleUse {
        stays.reduce(into: RuleUse()) { use, stay in
            for line in stay.lines where rules.contains(line.rule) && !line.asset.hasSuffix(Program.restSuffix) {
                use.amount += line.amount
                if line.amount > 0 { use.times += 1 }
            }
        }
    }

    /// The last of them that a counter counted; nil when none was.
    func counted(by counter: String) -> PastStay? {
        stays.last { stay in stay.lines.contains { $0.rule == counter && $0.amount > 0 } }
    }
}

extension Program {
    /// How many nights may lie between stays that a counter counts as one; nil when it counts each (ADV-33).
    func nightsBetween(_ counter: Counter) -> Int? {
        guard counter.measure == .visits, counter.factors.isEmpty, counter.rollover == nil else { return nil }
        return terms.backToBack?.nightsBetween
    }
}

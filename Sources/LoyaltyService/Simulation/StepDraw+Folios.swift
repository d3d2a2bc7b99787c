import LoyaltyRules

/// Stays and bills of a simulation.
extension StepDraw {
    mutating func folio(_ book: ReferenceBook) -> Folio {
        if !book.folios.isEmpty, random.chance(50) { return random.pick(book.folios).facts }
        let program = book.versions[book.versions.count - 1].program
        let hotel = random.pick(program.properties)
        let kind: FolioKind = random.chance(550) || hotel.outlets.isEmpty ? .stay : .bill
        let outlet = kind == .stay ? nil : random.chance(20) ? "nowhere" : random.pick(hotel.outlets).id
        let currency = random.chance(80) ? Self.foreign ?? program.currency : program.currency
        var departure = book.today.adding(days: -lateness())
        // A day without a rate is refused, so mostly it is one that has one.
        if currency == Self.foreign, !rated.isEmpty, random.chance(700) {
            departure = rated[rated.count - 1 - random.below(min(5, rated.count))]
        }
        var nights = kind == .stay ? random.weighted([1, 6, 5, 3, 2, 1, 1]) : 0
        if random.chance(15) { nights = kind == .stay ? random.pick([-1, 30, 1_001]) : 0 }
        return Folio(
            kind: kind, property: random.chance(15) ? "nowhere" : hotel.id, outlet: outlet,
            number: "\(kind == .stay ? "S" : "B")\(serial)", arrival: departure.adding(days: -nights),
            departure: departure, currency: currency, lines: lines(book, currency: currency))
    }

    mutating func lines(_ book: ReferenceBook, currency: Currency?) -> [FolioLine] {
        let program = book.versions[book.versions.count - 1].program
        return (0..<random.weighted([1, 10, 5, 3])).map { _ in
            var net = Int64(random.between(0, currency == Self.foreign ? 40_000 : 250_000))
            switch random.below(100) {
            case 0: net = -1
            case 1: net = 1_000_000_000_001
            case 2: net = 1_000_000_000
            case 3...8: net = 0
            case 9...20: net = Int64(random.between(0, 999))
            default: break
            }
            let category = random.chance(15) ? "minibar" : random.pick(program.categories).id
            let isPlain = random.chance(500)
            return FolioLine(
                category: category, net: net, tax: isPlain ? 0 : max(0, net / 16),
                service: isPlain ? 0 : 1_000)
        }
    }

    /// How many days after the business day it is told: mostly at once; now and then before it.
    private mutating func lateness() -> Int {
        switch random.below(100) {
        case 0..<70: 0
        case 70..<86: random.between(1, 20)
        case 86..<94: random.between(21, 300)
        case 94..<98: random.between(301, 1_400)
        default: -random.between(1, 3)
        }
    }
}

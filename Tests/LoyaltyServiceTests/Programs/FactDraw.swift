import LoyaltyRules

@testable import LoyaltyService

/// Random facts of a program: stays, bills of its outlets, its events.
struct FactDraw {
    let program: Program
    /// The days on which facts begin.
    var days = 20_089..<20_789
    var random: SplitMix64
    private var count = 0

    init(_ program: Program, seed: UInt64) {
        self.program = program
        random = SplitMix64(seed: seed)
    }

    mutating func amount() -> Int64 { Int64(random.below(2_000_000)) }

    mutating func tier() -> String { program.tiers[random.below(program.tiers.count)].id }

    /// A stay with a charge for each amount.
    mutating func stay(_ nets: [Int64]) -> Folio {
        let property = random.pick(program.properties)
        let arrival = day()
        let lines = nets.map { net in FolioLine(category: random.pick(program.categories).id, net: net) }
        var told = details()
        told.rooms = random.between(1, 3)
        return folio(.stay, property.id, arrival, arrival.adding(days: 1 + random.below(9)), lines, told)
    }

    /// A bill with a charge for each amount; a stay where the program has no outlets.
    mutating func bill(_ nets: [Int64]) -> Folio {
        let houses = program.properties.filter { !$0.outlets.isEmpty }
        guard !houses.isEmpty else { return stay(nets) }
        let house = random.pick(houses)
        let outlet = random.pick(house.outlets)
        let lines = nets.map { FolioLine(category: outlet.category, net: $0) }
        let on = day()
        return folio(.bill, house.id, on, on, lines, details(), outlet: outlet.id)
    }

    /// An event; a stay without charges where the program has none.
    mutating func event() -> Folio {
        guard !program.names.events.isEmpty else { return stay([0]) }
        var told = details()
        told.event = random.pick(program.names.events).id
        let on = day()
        return folio(.event, "", on, on, [], told)
    }

    /// A stay, a bill or an event, so much of it paid.
    mutating func fact(_ net: Int64) -> Folio {
        switch random.below(3) {
        case 0: bill([net])
        case 1: stay([net])
        default: event()
        }
    }

    /// The same facts in another order.
    mutating func shuffled(_ facts: [Folio]) -> [Folio] {
        var mixed = facts
        for index in mixed.indices.dropLast() { mixed.swapAt(index, random.between(index, mixed.count - 1)) }
        return mixed
    }

    private mutating func day() -> CalendarDay { CalendarDay(number: days.lowerBound + random.below(days.count)) }

    /// Words that conditions of the documents ask for. (`source: small` is not among them: a rule of the sampler gives for
    /// small bills only, and so less for larger ones, by its very words.)
    private mutating func details() -> FolioDetails {
        var told = FolioDetails(channel: random.pick(["direct", "ota", "app"]), rateCode: "BAR")
        told.market = random.pick([nil, "caps", "term", "up", "even"])
        told.source = random.pick([nil, "offers", "gifts", "months"])
        return told
    }

    private mutating func folio(
        _ kind: FolioKind, _ property: String, _ from: CalendarDay, _ until: CalendarDay, _ lines: [FolioLine],
        _ told: FolioDetails, outlet: String? = nil
    ) -> Folio {
        count += 1
        return Folio(
            kind: kind, property: property, outlet: outlet, number: "F\(count)", arrival: from, departure: until,
            currency: program.currency, lines: lines, details: told)
    }
}

/// A fact as conditions see it: what happened, where, to whom, and what was before. Each rule is handed it, so that it has
/// its own place in memory.
final class FactView {
    let request: EarningRequest
    /// The folio's charges in the program's currency.
    let charges: [FolioLine]
    let program: Program
    /// Where its hotel stands in the document; nil for none.
    private let place: Int?
    /// The day that conditions ask about: the business day; of a price, the day of use.
    let day: CalendarDay

    init(_ request: EarningRequest, charges: [FolioLine], program: Program, day: CalendarDay? = nil) {
        self.request = request
        self.charges = charges
        self.program = program
        self.day = day ?? request.folio.occurredOn
        place = request.folio.property.isEmpty ? nil : program.places.properties.place(of: request.folio.property)
    }

    var property: Property? { place.map { program.properties[$0] } }

    var folio: Folio { request.folio }
    var tier: String { request.tier }
    var member: MemberTraits { request.member }
    var history: any MemberHistory { request.history }

    /// Whether what the fact is known by is one of the words.
    func matches(_ key: TextCondition, _ words: [WordPattern]) -> Bool {
        switch key {
        case .group: return property?.groups.contains { Self.any(words, $0) } ?? false
        case .tag: return member.tags.contains { Self.any(words, $0) }
        default: return word(for: key).map { Self.any(words, $0) } ?? false
        }
    }

    /// What the fact is known by; several words are joined for people.
    func found(_ key: TextCondition) -> String? {
        switch key {
        case .group: property.map { $0.groups.joined(separator: ", ") }
        case .tag: member.tags.sorted().joined(separator: ", ")
        default: word(for: key)
        }
    }

    func number(_ key: NumberCondition) -> Int64? {
        switch key {
        case .nights: Int64(folio.nights)
        case .rooms: Int64(folio.rooms)
        case .guests: folio.details.guests.map(Int64.init)
        case .daysSinceJoining: member.joinedOn.map { Int64(day.number - $0.number) }
        }
    }

    /// A day that questions about every year look at; nil when it is not known.
    func day(_ which: FactDay) -> CalendarDay? {
        switch which {
        case .dates: day
        case .arrival: folio.arrival
        case .booked: folio.details.bookedOn
        }
    }

    /// Money of categories, in the program's currency: net, and the shares named.
    func spend(_ categories: [String]?, including shares: Set<EarningBasis.Share> = []) -> Int64 {
        charges.reduce(0) { categories?.contains($1.category) ?? true ? $0 + $1.money(including: shares) : $0 }
    }

    private static func any(_ words: [WordPattern], _ word: String) -> Bool { words.contains { $0.matches(word) } }

    private func word(for key: TextCondition) -> String? {
        let details = folio.details
        switch key {
        case .kind: return folio.kind.rawValue
        case .event: return details.event
        case .property: return folio.property
        case .brand: return property?.brand
        case .outlet: return folio.outlet
        case .channel: return details.channel
        case .market: return details.market
        case .source: return details.source
        case .partner: return details.partner
        case .tier: return tier
        case .guest: return details.guest.rawValue
        case .payer: return details.payer.rawValue
        case .rateCode: return details.rateCode
        case .roomType: return details.roomType
        case .joinedBy: return member.joinedBy
        case .awardCategory: return property?.awardCategory
        case .season: return program.names.season(of: day, at: property)
        case .group, .tag: return nil
        }
    }
}

/// The transfer prices of one version of the program.
public struct SettlementPrices: Sendable {
    /// Every price is exact in so many parts of the smallest unit of money: six decimals of a rate, four of an asset.
    static let parts: Int128 = 10_000_000_000

    public let currency: Currency
    private let terms: [String: SettlementTerms]
    /// The prices of partners, which have their own, by id.
    private let partners: [String: Partner]
    private let decimals: [String: Int]

    public init(_ program: Program) {
        currency = program.currency
        terms = Dictionary(program.terms.settlement.map { ($0.asset, $0) }) { first, _ in first }
        partners = Dictionary(program.names.partners.map { ($0.id, $0) }) { first, _ in first }
        decimals = program.assets.reduce(into: [:]) { $0[$1.id] = $1.decimals }
    }

    /// Whether a party settles an asset at all.
    func settles(_ key: SettlementSum.Key) -> Bool { terms(key) != nil }

    /// A partner's own prices, else those of hotels.
    private func terms(_ key: SettlementSum.Key) -> SettlementTerms? {
        partners[key.hotel].map { $0.terms(of: key.asset) } ?? terms[key.asset]
    }

    /// What the party is credited with (more than 0) or owes (less) for points, in parts of the smallest unit of money.
    /// The program itself, and what ended, come to nothing.
    func exact(_ points: Int64, _ key: SettlementSum.Key) -> Int128 {
        guard !key.hotel.isEmpty, key.kind != .ended, let terms = terms(key) else { return 0 }
        let rate = key.kind.isCharged ? terms.charge : terms.credit
        let units =
            Int128(Formats.powerOfTen(currency.decimals))
            * Int128(Formats.powerOfTen(4 - (decimals[key.asset] ?? 0)))
        let value = Int128(points) * Int128(rate.millionths) * units
        return key.kind.isCharged ? -value : value
    }

    /// Rounded half to even, so that neither side gains from it.
    static func rounded(_ exact: Int128) -> Int64 {
        Int64(clamping: Rounding.halfEven.divide(exact, by: parts))
    }
}

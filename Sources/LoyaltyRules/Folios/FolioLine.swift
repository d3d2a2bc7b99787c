/// A charge of a folio: money of one revenue category, with tax and service told apart (PTS-02).
public struct FolioLine: Sendable, Hashable, Codable {
    public let category: String
    /// Net of tax and service, in the smallest unit of the folio's currency.
    public let net: Int64
    public let tax: Int64
    public let service: Int64
    /// The room it belongs to, counted from 1, where a stay has several (ADV-12).
    public let room: Int

    /// A charge; amounts in the smallest unit of the folio's currency.
    public init(category: String, net: Int64, tax: Int64 = 0, service: Int64 = 0, room: Int = 1) {
        self.category = category
        self.net = net
        self.tax = tax
        self.service = service
        self.room = room
    }

    /// The net amount with the shares that count beside it.
    func money(including shares: Set<EarningBasis.Share>) -> Int64 {
        // Nearly every rule counts net alone.
        guard !shares.isEmpty else { return net }
        return net + (shares.contains(.tax) ? tax : 0) + (shares.contains(.service) ? service : 0)
    }
}

/// What a hotel tells beside hotel, days and charges, kept once for all folios that tell the same: hotels write the same
/// codes again and again, and a replay reads millions of folios.
public final class SharedDetails: Sendable {
    let details: FolioDetails

    public init(_ details: FolioDetails) { self.details = details }

    func isAlike(_ other: SharedDetails) -> Bool { self === other || details == other.details }
}

extension SharedDetails: Codable {
    public convenience init(from decoder: any Decoder) throws { self.init(try FolioDetails(from: decoder)) }
    public func encode(to encoder: any Encoder) throws { try details.encode(to: encoder) }
}

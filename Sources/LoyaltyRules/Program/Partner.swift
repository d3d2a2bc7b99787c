/// A house outside the group on whose behalf members earn, or that honours what they use: one more party of the
/// settlement (ADV-25).
public struct Partner: Sendable, Hashable {
    /// What a partner is.
    public enum Kind: String, Sendable, Hashable, CaseIterable { case airline, bank, merchant }

    public let id: String
    public let name: LocalName
    public let kind: Kind
    /// What is settled with it, asset by asset, at prices of its own.
    public let settlement: [SettlementTerms]

    init(id: String, name: LocalName, kind: Kind, settlement: [SettlementTerms]) {
        self.id = id
        self.name = name
        self.kind = kind
        self.settlement = settlement
    }

    /// At which price an asset is settled with it; nil when it is not.
    public func terms(of asset: String) -> SettlementTerms? { settlement.first { $0.asset == asset } }
}

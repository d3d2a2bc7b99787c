/// Which figure of a settlement: in the words of the address.
public struct SettlementCell: Sendable {
    let hotel: String
    let asset: String
    let kind: String
    /// The month of the facts, `YYYY-MM`.
    let factMonth: String
}

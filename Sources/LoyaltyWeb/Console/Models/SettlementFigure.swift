/// A figure that leads to what it is made of.
struct SettlementFigure: Sendable {
    let text: String
    /// Where its entries are; nil for nothing to be seen.
    var href: String? = nil
}

/// Where a number that was made in advance is (CARD-01).
public enum CardNumberState: String, Sendable, Hashable, Codable, CaseIterable {
    /// Kept: only a desk that holds the printed card hands it out.
    case stock
    /// Offered to the website: taken by whoever joins.
    case offered
    /// A member's.
    case issued
    /// Never to be used.
    case void

    /// Whether a step takes up a number in this state, and what it is then.
    public func after(_ step: CardBatchStep) -> CardNumberState? {
        switch (self, step) {
        case (.stock, .offered): .offered
        case (.stock, .destroyed), (.offered, .destroyed): .void
        case (.stock, .sent), (.stock, .received), (.stock, .exported): self
        default: nil
        }
    }
}

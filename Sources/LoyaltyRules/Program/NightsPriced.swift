/// What the nights of an award cost by a chart.
public enum NightsPriced: String, Sendable, Hashable, CaseIterable {
    /// All as the first.
    case first
    /// Each at the price of its own day.
    case each
}

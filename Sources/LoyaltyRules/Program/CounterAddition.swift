/// What an event adds to a counter, or takes from it, whatever else the counter measures: five nights for what was spent
/// with a card (ADV-01).
public struct CounterAddition: Sendable, Hashable {
    public let event: String
    /// In the counter's smallest unit; below 0 it is taken away.
    public let amount: Int64
}

/// Whether a card that is shown can be used to spend (CARD-05, CARD-06, CARD-10).
public enum CardUse: String, Sendable, Hashable, CaseIterable {
    case allowed
    case frozen
    case replaced
    case closed
    /// Past its last day.
    case ended
}

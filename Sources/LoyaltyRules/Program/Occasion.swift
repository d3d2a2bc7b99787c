/// When an event comes by itself, once a year.
public enum Occasion: Sendable, Hashable {
    /// So many days before the birthday.
    case birthday(daysBefore: Int)
    /// So many days before the anniversary of joining.
    case anniversary(daysBefore: Int)
}

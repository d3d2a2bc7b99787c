/// What happens to the fraction that rounding leaves.
public enum Remainder: String, Sendable, Hashable, CaseIterable {
    /// It is lost, by the rule's rounding.
    case drop
    /// It is kept, to a millionth, and added to the member's next line of the rule.
    case keep
}

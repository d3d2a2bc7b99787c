/// A condition as it was and as it is now; nil where there is none.
public struct ConditionChange: Sendable, Hashable {
    public let old: Condition?
    public let new: Condition?
}

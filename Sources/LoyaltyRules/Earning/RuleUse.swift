/// How much a rule has given, and how often.
public struct RuleUse: Sendable, Hashable {
    public var amount: Int64
    public var times: Int64

    public init(amount: Int64 = 0, times: Int64 = 0) {
        self.amount = amount
        self.times = times
    }
}

/// What one rule gives, or one counter tallies, for a folio.
public struct EarningLine: Sendable {
    let target: LineTarget
    public let amount: Int64

    /// The rule's or counter's id in the program document.
    public var rule: String { target.rule }
    public var asset: String { target.asset }

    public init(rule: String, asset: String, amount: Int64) {
        self.init(LineTarget(rule, asset), amount)
    }

    init(_ target: LineTarget, _ amount: Int64) {
        self.target = target
        self.amount = amount
    }

    /// Whether both are of the same rule and give the same.
    func isAlike(_ other: EarningLine) -> Bool {
        target === other.target || (rule == other.rule && asset == other.asset)
    }
}

extension EarningLine: Hashable {
    public static func == (one: EarningLine, other: EarningLine) -> Bool {
        one.amount == other.amount && one.isAlike(other)
    }

    public func hash(into hasher: inout Hasher) {
        hasher.combine(rule)
        hasher.combine(asset)
        hasher.combine(amount)
    }
}

/// From one value to another, both counted; open on a side that is nil.
public struct FilterSpan<Value: Comparable & Hashable & Sendable>: Sendable, Hashable {
    public let from: Value?
    public let to: Value?

    public init(from: Value? = nil, to: Value? = nil) {
        self.from = from
        self.to = to
    }

    public func contains(_ value: Value) -> Bool {
        if let from, value < from { return false }
        if let to, value > to { return false }
        return true
    }

    /// Whether nothing can lie within.
    var isReversed: Bool {
        guard let from, let to else { return false }
        return to < from
    }
}

/// A least and a most, both included; either may be missing.
public struct Bounds: Sendable, Hashable {
    public let atLeast: Int64?
    public let atMost: Int64?

    public init(atLeast: Int64? = nil, atMost: Int64? = nil) {
        self.atLeast = atLeast
        self.atMost = atMost
    }

    /// Whether a value lies between the bounds.
    public func contains(_ value: Int64) -> Bool {
        if let atLeast, value < atLeast { return false }
        if let atMost, value > atMost { return false }
        return true
    }
}

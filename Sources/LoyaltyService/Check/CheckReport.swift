/// What a check found.
public struct CheckReport: Sendable, Codable {
    public var members = 0
    public var entries = 0
    public var lots = 0
    /// One sentence for each difference; empty when all agrees.
    public var differences: [String] = []

    public init() {}
}

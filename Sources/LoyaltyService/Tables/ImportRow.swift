import LoyaltyRules

/// An import of a file.
public struct ImportRow: Sendable {
    public enum Status: String, Sendable, Codable {
        case running, finished, failed, reversed
    }

    public let id: Int64
    public let fileName: String
    public let mapping: String
    public var status: Status
    public var tally: ImportTally
    public let actor: String
    public let startedAt: Instant
    public var finishedAt: Instant?
}

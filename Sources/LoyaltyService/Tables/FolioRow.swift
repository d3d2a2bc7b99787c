import LoyaltyRules

/// A revision of a folio: the facts as they were told at one time, and how they were judged.
public struct FolioRow: Sendable {
    public enum Status: String, Sendable, Codable { case posted, cancelled }

    public let member: MemberID
    public let id: Int64
    /// 1 for the first telling; each correction or cancellation is one more.
    public let revision: Int64
    public let status: Status
    public let folio: Folio
    /// The tier the member had when it was first posted: a correction earns at the same rate.
    public let tier: String
    public let programVersion: Int
    public let dayRate: DayRate?
    public let operation: Int64
    public let importID: Int64
    public let recordedAt: Instant
}

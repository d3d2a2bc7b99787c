import LoyaltyRules

/// The checkpoints of the ledger as they stand: the newest, where they are, and when they were verified.
public struct SealBoard: Sendable {
    /// Newest first.
    public let checkpoints: [SignedCheckpoint]
    /// The file outside the database.
    public let file: String
    /// How many whole lines the file has.
    public let lines: Int
    /// The public key that signs them, as hexadecimal.
    public let key: String
    public let verification: SealVerification?
    /// The time zone of the program's first hotel.
    public let timeZone: String

    /// How many checkpoints are shown.
    static let most = 100
}

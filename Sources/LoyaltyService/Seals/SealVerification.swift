import LoyaltyRules
import PortableSQL

/// When the chain of checkpoints was verified last, and what came of it.
public struct SealVerification: Sendable, Codable {
    static let setting = "seal_verified"

    public let at: Instant
    /// How many checkpoints there were.
    public let through: Int
    /// What was found, in English; empty when all was right.
    public let difference: String

    func note(in tx: any SQLTransaction) throws {
        try SettingTable.put(Self.setting, StoredJSON.encode(self), in: tx)
    }

    static func newest(in tx: any SQLTransaction) throws -> SealVerification? {
        try SettingTable.content(setting, in: tx).map { try StoredJSON.decode(SealVerification.self, from: $0) }
    }
}

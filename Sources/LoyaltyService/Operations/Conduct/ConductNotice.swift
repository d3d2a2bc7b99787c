import LoyaltyRules
import PortableSQL

/// What a member is told of a sanction (MEM-26). The outbox holds the case's number alone; the words stay sealed until the
/// message leaves.
enum ConductNotice {
    /// The values of the message's places: what staff wrote, and for how many days one may appeal.
    static func values(
        _ id: Int64, of member: MemberID, keyring: Keyring, in tx: any SQLTransaction
    ) throws -> [String: String] {
        guard let row = try ConductTable.one(id, of: member, keyring: keyring, in: tx) else {
            throw ServiceFault.rowMissing("conduct case \(id)")
        }
        return ["text": row.notice, "days": String(SanctionLadder.appealDays)]
    }
}

import LoyaltyRules
import PortableSQL

/// The answer to a claim as a message to the member (PTS-22, MSG-06). The outbox holds the claim's number alone; what
/// was answered stays sealed until the message leaves.
enum ClaimNotice {
    static func kind(_ outcome: ClaimOutcome) -> MemberNotice.Kind {
        switch outcome {
        case .credited: .claimCredited
        case .goodwill: .claimGoodwill
        case .duplicate: .claimDuplicate
        case .refused: .claimRefused
        }
    }

    /// The values of the message's places: the number on the paper, its day, and what staff answered.
    static func values(
        _ claim: Int64, of member: MemberID, keyring: Keyring, in tx: any SQLTransaction
    ) throws -> [String: String] {
        guard let row = try ClaimTable.one(claim, of: member, keyring: keyring, in: tx) else {
            throw ServiceFault.rowMissing("claim \(claim)")
        }
        return ["number": row.facts.number, "day": "\(row.facts.day)", "text": row.answer]
    }
}

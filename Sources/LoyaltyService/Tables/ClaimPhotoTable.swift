import LoyaltyRules
import PortableSQL

enum ClaimPhotoSQL: String, CaseIterable {
    case insert = "INSERT INTO claim_photo (member_id, claim_id, sealed) VALUES ($1, $2, $3)"
    case one = "SELECT sealed FROM claim_photo WHERE member_id = $1 AND claim_id = $2"
}

/// Pictures of claims, sealed under each member's key; nothing of them can be seen once that is destroyed.
enum ClaimPhotoTable {
    static func insert(
        _ photo: ClaimPhoto, of claim: Int64, member: MemberID, keyring: Keyring, in tx: any SQLTransaction
    ) throws {
        let text = try StoredJSON.encode(photo)
        let sealed = try MemberTable.seal(text, place: place(member, claim), of: member, keyring: keyring, in: tx)
        try tx.execute(ClaimPhotoSQL.insert.rawValue, [.member(member), .integer(claim), .blob(sealed)])
    }

    /// The picture of a claim; nil when none came with it, or the member's key is gone.
    static func photo(
        of claim: Int64, member: MemberID, keyring: Keyring, in tx: any SQLTransaction
    ) throws -> ClaimPhoto? {
        guard let row = try tx.firstRow(ClaimPhotoSQL.one.rawValue, [.member(member), .integer(claim)]) else { return nil }
        let text = try MemberTable.open(try row.blob(0), place: place(member, claim), of: member, keyring: keyring, in: tx)
        return text.isEmpty ? nil : try StoredJSON.decode(ClaimPhoto.self, from: text)
    }

    private static func place(_ member: MemberID, _ claim: Int64) -> String { "claim_photo.\(member).\(claim)" }
}

import LoyaltyRules
import PortableSQL

enum MergedPersonSQL: String, CaseIterable {
    case insert = """
        INSERT INTO merged_person (member_id, operation_id, leaving_id, taken, sealed, contact_changed_at, merged_at)
        VALUES ($1, $2, $3, $4, $5, $6, $7)
        """
    case list = """
        SELECT p.operation_id, p.leaving_id, p.sealed, p.contact_changed_at, p.merged_at,
            CAST(CASE WHEN u.merge_id IS NULL THEN 1 ELSE 0 END AS BIGINT) AS stands
        FROM merged_person p
        LEFT JOIN member_unmerge u ON u.member_id = p.leaving_id AND u.merge_id = p.operation_id
        WHERE p.member_id = $1 ORDER BY p.operation_id
        """
    case taken = "SELECT taken FROM merged_person WHERE member_id = $1 AND operation_id = $2"
}

/// What merges took over of other accounts' personal data, with what stood there before, sealed under the key of the member who
/// stayed; written once.
enum MergedPersonTable {
    private static let place = "merged_person"

    struct Row: Sendable {
        let operation: Int64
        /// The account that was given up.
        let leaving: MemberID
        let layer: MergeLayer
        /// When a contact of the account that stayed had been changed before.
        let contactChangedAt: Instant?
        let mergedAt: Instant
        /// Whether the accounts have not been parted since.
        let stands: Bool
    }

    static func insert(_ row: Row, of member: MemberID, keyring: Keyring, in tx: any SQLTransaction) throws {
        let sealed = try MemberTable.seal(
            StoredJSON.encode(row.layer), of: member, place: place, keyring: keyring, in: tx)
        try tx.execute(
            MergedPersonSQL.insert.rawValue,
            [
                .member(member), .integer(row.operation), .member(row.leaving),
                .text(row.layer.taken.map(\.rawValue).joined(separator: " ")), sealed,
                row.contactChangedAt.map { .at($0) } ?? .null, .at(row.mergedAt),
            ])
    }

    /// What each merge into an account took over, oldest first; nothing where the person was forgotten.
    static func list(of member: MemberID, keyring: Keyring, in tx: any SQLTransaction) throws -> [Row] {
        let rows = try tx.rows(MergedPersonSQL.list.rawValue, [.member(member)])
        guard !rows.isEmpty, let key = try MemberTable.key(of: member, in: tx) else { return [] }
        return try rows.map { row in
            let text = try keyring.open(try row.blob(2), under: key, place: MemberTable.place(place, member))
            return Row(
                operation: try row.integer(0), leaving: try row.member(1),
                layer: try StoredJSON.decode(MergeLayer.self, from: text),
                contactChangedAt: row.integerOrNil(3).map(Instant.init(milliseconds:)), mergedAt: try row.instant(4),
                stands: try row.integer(5) == 1)
        }
    }

    /// The fields that a merge took over; none where everything stayed.
    static func taken(by operation: Int64, of member: MemberID, in tx: any SQLTransaction) throws -> [MergeField] {
        guard let row = try tx.firstRow(MergedPersonSQL.taken.rawValue, [.member(member), .integer(operation)]) else { return [] }
        return try row.text(0).split(separator: " ").compactMap { MergeField(rawValue: String($0)) }
    }
}

import LoyaltyRules
import PortableSQL

/// What the tables hold of a member: enough to see after every step that nothing differs, and cheap to read.
///
/// The reading room would decrypt names and read every receipt; it is asked now and then, and at the end.
struct SimulatedLook: Sendable {
    let standing: StandingRow
    /// Those with something left, or all.
    let lots: [Lot]
    /// What was written since the last look, oldest first.
    let entries: [EntryRow]
    let holds: [HoldRow]

    /// Reads a member in one snapshot; nil when there is none.
    /// - Parameters:
    ///   - sequence: the last entry that was looked at before.
    ///   - isWhole: whether lots are read of which nothing is left.
    static func read(
        _ member: MemberID, after sequence: Int64, isWhole: Bool, in database: SQLDatabase
    ) throws -> SimulatedLook? {
        try database.read { tx in
            guard let standing = try StandingTable.row(member, in: tx) else { return nil }
            return SimulatedLook(
                standing: standing,
                lots: isWhole ? try LotTable.all(member, in: tx) : try LotTable.open(member, in: tx),
                entries: try LedgerTable.entries(of: member, after: sequence, limit: .max, in: tx),
                holds: try HoldTable.open(member, in: tx))
        }
    }
}

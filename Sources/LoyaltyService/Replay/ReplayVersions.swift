import LoyaltyRules
import PortableSQL

/// The published versions that a replay takes for what was in force: the one place that decides which count.
enum ReplayVersions {
    /// By their first days, but for those that were withdrawn; a version that was replaced on its very day never spoke.
    static func inForce(_ shelf: ProgramShelf, in tx: any SQLTransaction) throws -> [ProgramSchedule.Version] {
        let withdrawn = Set(try ProgramTable.withdrawals(in: tx).map(\.version))
        return try ProgramTable.list(in: tx).filter { !withdrawn.contains($0.version) }.map {
            ProgramSchedule.Version(from: $0.effectiveFrom, program: try shelf.program($0.version, in: tx))
        }.sorted { ($0.from, $0.program.version) < ($1.from, $1.program.version) }
    }
}

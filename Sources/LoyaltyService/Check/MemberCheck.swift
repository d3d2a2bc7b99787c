import LoyaltyRules
import PortableSQL

/// Checks one member the way `LedgerCheck` checks all: for a simulation, and for an operator with one question.
public struct MemberCheck: Sendable {
    private let desk: Desk

    public init(_ desk: Desk) { self.desk = desk }

    /// One sentence for each difference; empty when all agrees, or when there is no such member.
    public func run(_ member: MemberID) throws -> [String] {
        try desk.database.read { tx in
            guard let standing = try StandingTable.row(member, in: tx) else { return [] }
            var audit = MemberAudit(member: member)
            for entry in try LedgerTable.entries(of: member, after: 0, limit: .max, in: tx) { audit.take(entry) }
            audit.compare(standing)
            audit.compare(try LotTable.all(member, in: tx), uses: try LotTable.allUses(of: member, in: tx))
            try compareTier(standing, &audit, in: tx)
            return audit.differences
        }
    }

    private func compareTier(
        _ standing: StandingRow, _ audit: inout MemberAudit, in tx: any SQLTransaction
    ) throws {
        guard audit.count > 0, let version = audit.newestVersion else { return }
        let program = try desk.programs.program(version, in: tx)
        let history = audit.days.filter { program.counter($0.counter) != nil }
        let expected = TierQualification.standing(history: history, program: program, on: standing.tierAsOf)
        if expected != standing.tier {
            audit.differ("tier is \(standing.tier.tier), the entries give \(expected.tier)")
        }
    }
}

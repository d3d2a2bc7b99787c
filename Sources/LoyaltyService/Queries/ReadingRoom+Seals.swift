import LoyaltyRules
import PortableSQL

/// The checkpoints of the ledger.
extension ReadingRoom {
    /// The newest checkpoints and their state, for those who run jobs or read the audit.
    public func seals(by actor: Actor) async throws -> SealBoard {
        try Self.demandSeals(actor)
        let desk = desk
        let (lines, key) = (try desk.seals.read().lines.count, try desk.keyring.sealKey().name)
        return try await desk.database.readAsync { tx in
            let moment = try JobMoment(desk.programs, at: desk.clock.now(), in: tx)
            return SealBoard(
                checkpoints: try SealTable.list(before: .max, limit: SealBoard.most, in: tx), file: desk.seals.path,
                lines: lines, key: key, verification: try SealVerification.newest(in: tx),
                timeZone: moment?.timeZone ?? "UTC")
        }
    }

    /// One checkpoint; nil when there is none of this number.
    public func seal(_ number: Int, by actor: Actor) async throws -> SignedCheckpoint? {
        try Self.demandSeals(actor)
        return try await desk.database.readAsync { try SealTable.checkpoint(number, in: $0) }
    }

    private static func demandSeals(_ actor: Actor) throws {
        let permissions: Set<Permission> = [.runJobs, .readAudit]
        guard !actor.permissions.isDisjoint(with: permissions) else { throw denied(.runJobs) }
    }
}

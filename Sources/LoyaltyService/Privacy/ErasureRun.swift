import LoyaltyRules
import PortableSQL

/// Forgets members, with what belongs to it outside the transaction: the journal, and the database's own log.
public struct ErasureRun: Sendable {
    let desk: Desk
    public let journal: ErasureJournal

    public init(_ desk: Desk) {
        self.desk = desk
        journal = ErasureJournal(besideSeals: desk.seals.path, keyring: desk.keyring)
    }

    /// Forgets one member.
    public func erase(
        _ member: MemberID, request: Int64 = 0, by actor: Actor, key: String? = nil, dryRun: Bool = false
    ) async throws -> Performed<EraseMember.Answer> {
        let performed = try await desk.perform(
            EraseMember(member: member, request: request), by: actor, key: key, dryRun: dryRun)
        if !dryRun { try await keep() }
        return performed
    }

    /// Writes down outside the database whom it has forgotten and the journal does not know, and lets go of what its log still
    /// holds. Asked after every erasure, and once a day, in case the machine went off in between.
    public func keep() async throws {
        let known = try journal.members()
        var last = MemberID(0)
        while true {
            let start = last
            let page = try await desk.database.readAsync { try ErasureTable.page(after: start, limit: 500, in: $0) }
            try journal.append(page.filter { !known.contains($0.member) })
            guard let end = page.last?.member else { break }
            last = end
        }
        try desk.database.emptyLog()
    }

    /// Forgets again everybody who stands in the journal, after an old copy of the database was put back.
    /// - Returns: who was forgotten again.
    public func reapply() async throws -> [MemberID] {
        var done: [MemberID] = []
        for member in try journal.members().sorted() {
            do {
                _ = try await desk.perform(EraseMember(member: member, isRepeated: true), by: .system)
                done.append(member)
            } catch let refusal as Refusal where refusal.code == .memberErased || refusal.code == .memberUnknown {
                continue
            }
        }
        if !done.isEmpty { try desk.database.emptyLog() }
        return done
    }
}

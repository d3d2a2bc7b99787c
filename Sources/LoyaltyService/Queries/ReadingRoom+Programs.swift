import LoyaltyRules
import PortableSQL

/// The program's versions and drafts, for those who may read the program.
extension ReadingRoom {
    /// The history of versions, newest first, each with where it stands today.
    public func programHistory(by actor: Actor) async throws -> [ProgramVersionView] {
        try Self.demand(.readProgram, actor)
        let (programs, now) = (desk.programs, desk.clock.now())
        return try await desk.database.readAsync { tx in
            let rows = try ProgramTable.list(in: tx)
            let withdrawals = try ProgramTable.withdrawals(in: tx)
            let timeline = ProgramTimeline(
                rows.map { row in
                    PublishedVersion(
                        row.version, from: row.effectiveFrom,
                        isWithdrawn: withdrawals.contains { $0.version == row.version })
                })
            let today = try Publication.calendar(now: now, programs: programs, in: tx)?.today
            return try rows.compactMap { row in
                // Without any version left there is no hotel whose day it could be.
                let day = today ?? row.effectiveFrom.adding(days: -1)
                guard let state = timeline.state(of: row.version, on: day) else { return nil }
                let draft = try DraftTable.draft(ofVersion: row.version, in: tx)
                return ProgramVersionView(
                    row: row, state: state, lastDay: timeline.lastDay(of: row.version),
                    withdrawal: withdrawals.first { $0.version == row.version }, draft: draft,
                    steps: try draft.map { try DraftTable.steps(of: $0, in: tx) } ?? [])
            }
        }
    }

    /// Drafts, newest first.
    public func drafts(by actor: Actor) async throws -> [DraftRow] {
        try Self.demand(.readProgram, actor)
        return try await desk.database.readAsync { try DraftTable.list(in: $0) }
    }

    /// The drafts handed in that wait for this very person: nobody approves what they wrote themselves. Newest first.
    public func draftsToApprove(by actor: Actor) async throws -> [DraftRow] {
        guard actor.permissions.contains(.approveProgram) else { return [] }
        return try await desk.database.readAsync { tx in
            try DraftTable.list(in: tx).filter { row in
                guard row.state == .open, row.stage == .submitted else { return false }
                let steps = try DraftTable.steps(of: row.id, in: tx)
                let authors = Set(steps.filter { $0.kind == .written }.map(\.actor))
                return DraftApproval.mayApprove(actor.id, writtenBy: authors)
            }
        }
    }

    /// A draft with its text; nil when there is none.
    public func draft(_ id: Int64, by actor: Actor) async throws -> DraftView? {
        try Self.demand(.readProgram, actor)
        let (programs, now) = (desk.programs, desk.clock.now())
        return try await desk.database.readAsync { tx in
            guard let row = try DraftTable.row(id, in: tx) else { return nil }
            let calendar = try Publication.calendar(now: now, programs: programs, in: tx)
            return DraftView(
                row: row, document: try DraftTable.document(id, in: tx),
                steps: try DraftTable.steps(of: id, in: tx),
                earliestDay: try Publication.earliestDay(calendar, in: tx),
                noticeDays: calendar?.inForce?.program.terms.notice.days ?? 0)
        }
    }

    /// A kept draft as a replay tries it.
    /// - Throws: `Refusal` `permission_denied`, `draft_unknown`.
    public func replayDraft(_ draft: Int64, by actor: Actor) async throws -> ReplayDraft {
        try Self.demand(.publishProgram, actor)
        return try await desk.database.readAsync { tx in
            guard let row = try DraftTable.row(draft, in: tx) else { throw Refusal(.draftUnknown) }
            return ReplayDraft(
                try DraftTable.document(draft, in: tx),
                from: .draft(draft, revision: row.revision, title: row.title))
        }
    }

    /// A published version as a replay tries it against what was in force.
    /// - Throws: `Refusal` `permission_denied`, `program_version_unknown`.
    public func replayDraft(ofVersion version: Int, by actor: Actor) async throws -> ReplayDraft {
        try Self.demand(.publishProgram, actor)
        guard let document = try await programDocument(version)?.document else { throw Refusal(.versionUnknown) }
        return ReplayDraft(document, from: .version(version))
    }

    private static func demand(_ permission: Permission, _ actor: Actor) throws {
        guard actor.permissions.contains(permission) else {
            throw Refusal(.permissionDenied, ["permission": .text(permission.rawValue)])
        }
    }
}

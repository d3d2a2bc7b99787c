import LoyaltyRules
import PortableSQL

enum DraftSQL: String, CaseIterable {
    /// Locks the draft's row on both engines: nothing is changed, others wait.
    case lock = "UPDATE program_draft SET title = title WHERE draft_id = $1 RETURNING draft_id"
    case row = """
        SELECT d.draft_id, d.title, d.based_on, d.state, d.revision, d.changed_at, d.changed_by, d.approved_revision,
            d.approved_by, d.version, s.revision AS submitted_revision, s.submitted_by
        FROM program_draft d
        LEFT JOIN program_submission s ON s.draft_id = d.draft_id AND s.revision = d.revision
        WHERE d.draft_id = $1
        """
    case list = """
        SELECT d.draft_id, d.title, d.based_on, d.state, d.revision, d.changed_at, d.changed_by, d.approved_revision,
            d.approved_by, d.version, s.revision AS submitted_revision, s.submitted_by
        FROM program_draft d
        LEFT JOIN program_submission s ON s.draft_id = d.draft_id AND s.revision = d.revision
        ORDER BY d.draft_id DESC LIMIT 200
        """
    case insertSubmission = """
        INSERT INTO program_submission (draft_id, revision, step_id, digest, submitted_at, submitted_by, note)
        VALUES ($1, $2, $3, $4, $5, $6, $7)
        """
    case submissions = """
        SELECT draft_id, revision, digest, submitted_by, submitted_at, note, step_id FROM program_submission
        WHERE draft_id = $1 ORDER BY step_id
        """
    case document = "SELECT document FROM program_draft WHERE draft_id = $1"
    case insert = """
        INSERT INTO program_draft (draft_id, title, document, based_on, state, revision, changed_at, changed_by,
            approved_revision, approved_by, version)
        VALUES ($1, $2, $3, $4, 'open', 1, $5, $6, NULL, '', 0)
        """
    case change = """
        UPDATE program_draft SET title = $2, document = $3, revision = $4, changed_at = $5, changed_by = $6
        WHERE draft_id = $1
        """
    case approve = "UPDATE program_draft SET approved_revision = $2, approved_by = $3 WHERE draft_id = $1"
    case end = "UPDATE program_draft SET state = $2, version = $3 WHERE draft_id = $1"
    case insertStep = """
        INSERT INTO program_step (draft_id, step_id, kind, revision, digest, actor, recorded_at, note, version)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
        """
    case steps = """
        SELECT draft_id, kind, revision, digest, actor, recorded_at, note, version, step_id FROM program_step
        WHERE draft_id = $1 ORDER BY step_id
        """
    case draftOfVersion = """
        SELECT draft_id FROM program_step WHERE version = $1 AND version <> 0 ORDER BY draft_id, step_id LIMIT 1
        """
}

/// Drafts of the program, and what was done to them.
enum DraftTable {
    static func lock(_ draft: Int64, in tx: any SQLTransaction) throws -> DraftRow? {
        guard try tx.firstRow(DraftSQL.lock.rawValue, [.integer(draft)]) != nil else { return nil }
        return try row(draft, in: tx)
    }

    static func row(_ draft: Int64, in tx: any SQLTransaction) throws -> DraftRow? {
        try tx.firstRow(DraftSQL.row.rawValue, [.integer(draft)]).map(read)
    }

    /// Newest first.
    static func list(in tx: any SQLTransaction) throws -> [DraftRow] {
        try tx.rows(DraftSQL.list.rawValue, []).map(read)
    }

    static func document(_ draft: Int64, in tx: any SQLTransaction) throws -> String {
        guard let row = try tx.firstRow(DraftSQL.document.rawValue, [.integer(draft)]) else {
            throw ServiceFault.rowMissing("program_draft \(draft)")
        }
        return try row.text(0)
    }

    static func insert(
        _ draft: Int64, title: String, document: String, basedOn version: Int, in context: OperationContext
    ) throws {
        try context.tx.execute(
            DraftSQL.insert.rawValue,
            [
                .integer(draft), .text(title), .text(document), .number(version), .at(context.now),
                .text(context.actor.id),
            ])
    }

    static func change(
        _ draft: Int64, title: String, document: String, revision: Int, in context: OperationContext
    ) throws {
        try context.tx.execute(
            DraftSQL.change.rawValue,
            [
                .integer(draft), .text(title), .text(document), .number(revision), .at(context.now),
                .text(context.actor.id),
            ])
    }

    static func approve(_ draft: Int64, revision: Int, by person: String, in tx: any SQLTransaction) throws {
        try tx.execute(DraftSQL.approve.rawValue, [.integer(draft), .number(revision), .text(person)])
    }

    static func end(_ draft: Int64, as state: DraftRow.State, version: Int = 0, in tx: any SQLTransaction)
        throws
    {
        try tx.execute(DraftSQL.end.rawValue, [.integer(draft), .text(state.rawValue), .number(version)])
    }

    static func note(
        _ kind: ProgramStepRow.Kind, draft: Int64, revision: Int, digest: String, note: String = "",
        version: Int = 0,
        in context: OperationContext
    ) throws {
        try context.tx.execute(
            DraftSQL.insertStep.rawValue,
            [
                .integer(draft), .integer(context.newID()), .text(kind.rawValue), .number(revision),
                .text(digest),
                .text(context.actor.id), .at(context.now), .text(note), .number(version),
            ])
    }

    /// Notes that a revision was handed in for approval.
    static func submit(
        _ draft: Int64, revision: Int, digest: String, note: String, in context: OperationContext
    ) throws {
        try context.tx.execute(
            DraftSQL.insertSubmission.rawValue,
            [
                .integer(draft), .number(revision), .integer(context.newID()), .text(digest), .at(context.now),
                .text(context.actor.id), .text(note),
            ])
    }

    /// What was done to a draft, oldest first.
    static func steps(of draft: Int64, in tx: any SQLTransaction) throws -> [ProgramStepRow] {
        let steps = try tx.rows(DraftSQL.steps.rawValue, [.integer(draft)]).map { row in
            guard let kind = ProgramStepRow.Kind(rawValue: try row.text(1)) else {
                throw ServiceFault.damaged("program_step kind")
            }
            return (
                try row.integer(8),
                ProgramStepRow(
                    draft: try row.integer(0), kind: kind, revision: Int(try row.integer(2)), digest: try row.text(3),
                    actor: try row.text(4), at: try row.instant(5), note: try row.text(6),
                    version: Int(try row.integer(7)))
            )
        }
        let submissions = try tx.rows(DraftSQL.submissions.rawValue, [.integer(draft)]).map { row in
            (
                try row.integer(6),
                ProgramStepRow(
                    draft: try row.integer(0), kind: .submitted, revision: Int(try row.integer(1)),
                    digest: try row.text(2), actor: try row.text(3), at: try row.instant(4), note: try row.text(5),
                    version: 0)
            )
        }
        // Ids grow with time, whichever table they stand in.
        return (steps + submissions).sorted { $0.0 < $1.0 }.map(\.1)
    }

    /// The draft that was published as a version; nil for one that was published directly.
    static func draft(ofVersion version: Int, in tx: any SQLTransaction) throws -> Int64? {
        try tx.firstRow(DraftSQL.draftOfVersion.rawValue, [.number(version)]).map { try $0.integer(0) }
    }

    private static func read(_ row: SQLRow) throws -> DraftRow {
        guard let state = DraftRow.State(rawValue: try row.text(3)) else {
            throw ServiceFault.damaged("draft state")
        }
        return DraftRow(
            id: try row.integer(0), title: try row.text(1), basedOn: Int(try row.integer(2)), state: state,
            revision: Int(try row.integer(4)), changedAt: try row.instant(5), changedBy: try row.text(6),
            submittedRevision: row.integerOrNil(10).map(Int.init), submittedBy: row.textOrNil(11) ?? "",
            approvedRevision: row.integerOrNil(7).map(Int.init), approvedBy: try row.text(8),
            version: Int(try row.integer(9)))
    }
}

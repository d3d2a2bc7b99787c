import LoyaltyRules

/// A draft that may still be changed, locked so that two editors take turns.
struct OpenDraft {
    let row: DraftRow
    let document: String

    /// - Throws: `Refusal` `draft_unknown`, `draft_closed`, and `draft_changed` when somebody else was faster.
    init(_ draft: Int64, revision: Int, in context: OperationContext) throws {
        guard let row = try DraftTable.lock(draft, in: context.tx) else { throw Refusal(.draftUnknown) }
        guard row.state == .open else { throw Refusal(.draftClosed) }
        guard row.revision == revision else {
            throw Refusal(
                .draftChanged,
                ["revision": .integer(Int64(row.revision)), "known": .integer(Int64(revision))])
        }
        self.row = row
        document = try DraftTable.document(draft, in: context.tx)
    }
}

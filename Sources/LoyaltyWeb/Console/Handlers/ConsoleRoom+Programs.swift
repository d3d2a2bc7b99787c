import Hummingbird
import LoyaltyRules
import LoyaltyService

/// What the pages of the program need.
extension ConsoleRoom {
    /// Versions and drafts in words, with the names of all who had to do with them.
    func versions(
        _ history: [ProgramVersionView], drafts: [DraftRow] = [], steps: [ProgramStepRow] = [],
        program: Program?
    ) async throws -> VersionPresenter {
        let actors =
            history.flatMap { view in
                [view.row.publishedBy, view.withdrawal?.by].compactMap { $0 } + view.steps.map(\.actor)
            } + drafts.flatMap { [$0.changedBy, $0.approvedBy] } + steps.map(\.actor)
        return VersionPresenter(
            language: context.language, names: try await ActorNames(actors, by: actor, site: site, t),
            timeZone: program?.properties[0].timeZone ?? "UTC")
    }

    /// The draft in the path, or the page that says there is none.
    func draft() async throws -> DraftView {
        let id = try APIRequest.number("draft", context, unknown: .draftUnknown)
        guard let view = try await site.reading.draft(id, by: actor) else { throw Refusal(.draftUnknown) }
        return view
    }

    /// What was typed into a field of one line, without what can't be seen.
    func remark(_ field: String) -> String {
        let clean = context.form[field].unicodeScalars.filter { $0.value >= 32 && $0.value != 127 }
        return String(String(String.UnicodeScalarView(clean)).prefix(300))
    }

    /// The reason that was typed.
    /// - Throws: `InvalidInput` when there is none.
    func reason() throws -> String {
        let text = remark("reason")
        guard text.contains(where: { !$0.isWhitespace }) else {
            throw InvalidInput("reason", "reason_required")
        }
        return text
    }

    /// The revision that the reader of a page has seen.
    var revision: Int { Int(Int32(context.form["revision"]) ?? 0) }
}

import HTTPTypes
import Hummingbird
import LoyaltyRules
import LoyaltyService

/// Two accounts of one person, side by side: merging them, and parting them again (MEM-16).
struct MergeHandlers: Sendable {
    let site: Site

    /// `GET /console/members/{member}/merge`
    func form(_ request: Request, _ context: AppContext) async throws -> Response {
        let room = try ConsoleRoom(site, request, context)
        try room.demand(.mergeMembers)
        return try await page(room, try await room.member(), typed: room.query("who"))
    }

    /// `POST /console/members/{member}/merge`
    func submit(_ request: Request, _ context: AppContext) async throws -> Response {
        try await post(request, context, sentence: "merge.done") { form, view in
            guard let duplicate = MemberReference(typed: form["who"]) else {
                throw InvalidInput("who", form["who"].isEmpty ? "required" : "malformed_card")
            }
            let taking = MergeField.allCases.filter { form[MergeFields.name($0)] == MergeSide.leaving.rawValue }
            return MergeMembers(
                member: view.row.id, duplicate: duplicate, taking: Set(taking), reason: try Self.reason(form))
        }
    }

    /// `POST /console/members/{member}/merge/parting`
    func part(_ request: Request, _ context: AppContext) async throws -> Response {
        try await post(request, context, sentence: "merge.parted") { form, view in
            UnmergeMembers(member: view.row.id, reason: try Self.reason(form))
        }
    }

    private func post<O: LoyaltyService.Operation>(
        _ request: Request, _ context: AppContext, sentence: String, _ operation: (Form, MemberView) throws -> O
    ) async throws -> Response where O.Answer == Posted {
        let room = try ConsoleRoom(site, request, context)
        try room.demand(.mergeMembers)
        let view = try await room.member()
        do {
            return try await room.post(try operation(context.form, view), for: view, sentence: sentence)
        } catch {
            guard let problems = room.problems(error, program: view.program) else { throw error }
            return try await page(
                room, view, typed: context.form["who"], problems: problems, key: context.form["key"],
                status: .unprocessableContent)
        }
    }

    private static func reason(_ form: Form) throws -> String {
        guard let reason = ReasonText.join(form["reason"], form["note"]) else { throw InvalidInput("reason", "reason_required") }
        return reason
    }

    private func page(
        _ room: ConsoleRoom, _ view: MemberView, typed: String, problems: FormProblems = .none, key: String? = nil,
        status: HTTPResponse.Status = .ok
    ) async throws -> Response {
        let merges = try await site.reading.merges(of: view.row.id, by: room.actor)
        let presenter = Presenter(language: room.context.language, program: view.program)
        var (problems, other) = (problems, MemberView?.none)
        if merges.into == nil, !typed.isEmpty {
            other = try await duplicate(typed, room)
            if other == nil, problems.fields["who"] == nil { problems.fields["who"] = room.service("refusal.member_unknown") }
        }
        let likely =
            merges.into == nil && other == nil
            ? try await site.reading.duplicates(of: view.row.id, limit: 10, by: room.actor) : []
        let form = room.context.form
        let names = try await ActorNames((merges.from + [merges.into].compactMap { $0 }).map(\.actor), by: room.actor, site: site, room.t)
        var compared: MergePresenter?
        if let other, let found = try await site.reading.comparison(staying: view.row.id, leaving: other.row.id, by: room.actor) {
            compared = MergePresenter(found, room.context.language)
        }
        let isSplit = merges.into != nil
        let model = MergePage.Model(
            panel: presenter.panel(view, for: room.actor), into: merges.into.map { presenter.merged($0, names) },
            from: merges.from.map { presenter.merged($0, names) }, likely: likely.map(presenter.line),
            sides: other.map { (compared?.kept() ?? []) + presenter.sides(view, $0) } ?? [], fields: compared?.fields(form) ?? [], typed: typed,
            reasons: isSplit ? ReasonChoices.parting(room.t) : ReasonChoices.merging(room.t), reason: form["reason"],
            note: form["note"], problems: problems, key: key ?? Secret.token())
        return HTMLResponse.page(MergePage.render(model, try await room.frame(.members)), status: status)
    }

    /// The account that was typed; nil where there is none.
    private func duplicate(_ typed: String, _ room: ConsoleRoom) async throws -> MemberView? {
        guard let reference = MemberReference(typed: typed),
            let id = try await site.reading.find(reference, by: room.actor)
        else { return nil }
        return try await site.reading.member(id, by: room.actor)
    }
}

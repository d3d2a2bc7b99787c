import HTTPTypes
import Hummingbird
import LoyaltyRules
import LoyaltyService

/// Members by conditions, and saved views of them.
struct FindingHandlers: Sendable {
    let site: Site
    private let size = 50
    /// How many are counted before "more than" is said.
    private let mostCounted = 1_000

    init(site: Site) { self.site = site }

    /// `GET /console/members`
    func list(_ request: Request, _ context: AppContext) async throws -> Response {
        let room = try ConsoleRoom(site, request, context)
        try room.demand(.readMember)
        let program = try await room.program()
        let form = FilterForm(request, program: program)
        let isAsked = !form.told.isEmpty || room.query("all") == "yes"
        let views = try await site.reading.memberViews(by: room.actor)
        // Whoever comes without conditions sees the view that they chose to begin with.
        if !isAsked, let own = views.first(where: { $0.owner == room.actor.id && $0.isDefault }) {
            let kept = FilterForm(stored: own.conditions, program: program)
            return HTMLResponse.seeOther(SitePath.members([("all", "yes")] + kept.fields, view: String(own.id)))
        }
        return try await page(room, form, views, program, isAsked: isAsked)
    }

    /// `POST /console/lists/views`
    func keep(_ request: Request, _ context: AppContext) async throws -> Response {
        try await save(nil, try ConsoleRoom(site, request, context))
    }

    /// `POST /console/lists/views/{view}`
    func change(_ request: Request, _ context: AppContext) async throws -> Response {
        let room = try ConsoleRoom(site, request, context)
        try room.demand(.keepViews)
        return try await save(try APIRequest.number("view", context, unknown: .listUnknown), room)
    }

    /// `POST /console/lists/views/{view}/removal`
    func remove(_ request: Request, _ context: AppContext) async throws -> Response {
        let room = try ConsoleRoom(site, request, context)
        try room.demand(.keepViews)
        let view = try APIRequest.number("view", context, unknown: .listUnknown)
        do {
            _ = try await site.desk.perform(DeleteMemberView(view: view), by: room.actor)
            try await room.leave(.success, room.t("found.removed"))
        } catch let refusal as Refusal where [.listOfOthers, .listUnknown].contains(refusal.code) {
            try await room.leave(.warning, RefusalText.sentence(refusal, room.service, program: try await room.program()))
        }
        return HTMLResponse.seeOther(SitePath.members([("all", "yes")]))
    }

    private func save(_ view: Int64?, _ room: ConsoleRoom) async throws -> Response {
        try room.demand(.keepViews)
        let (program, form) = (try await room.program(), room.context.form)
        let filter = FilterForm(query: form["conditions"], program: program)
        do {
            let operation = SaveMemberView(
                view: view, title: room.remark("title"), conditions: filter.filter.stored, isShared: form.isTicked("shared"),
                isDefault: form.isTicked("default"))
            let saved = try await site.desk.perform(operation, by: room.actor, key: form["key"]).answer
            try await room.leave(.success, room.t("found.saved"))
            return HTMLResponse.seeOther(SitePath.members([("all", "yes")] + filter.fields, view: String(saved.view)))
        } catch let refusal as Refusal where [.listOfOthers, .listUnknown].contains(refusal.code) {
            try await room.leave(.warning, RefusalText.sentence(refusal, room.service, program: program))
            return HTMLResponse.seeOther(SitePath.members([("all", "yes")]))
        } catch {
            guard let problems = room.problems(error, program: program) else { throw error }
            let views = try await site.reading.memberViews(by: room.actor)
            return try await page(room, filter, views, program, isAsked: false, problems: problems)
        }
    }

    private func page(
        _ room: ConsoleRoom, _ form: FilterForm, _ views: [MemberViewRow], _ program: Program, isAsked: Bool,
        problems: FormProblems = .none
    ) async throws -> Response {
        let presenter = Presenter(language: room.context.language, program: program)
        var told = problems
        if let input = form.input, let wrong = room.problems(input, program: program) { told.fields.merge(wrong.fields) { $1 } }
        var (lines, next, count) = ([MemberLine](), String?.none, String?.none)
        let view = room.query("view")
        if isAsked && form.problems.isEmpty {
            let after = MemberID(Cursor.read(room.query("after")) ?? 0)
            let found = try await site.reading.found(form.filter, after: after, limit: size, by: room.actor)
            // A first page that has everybody is counted already.
            let counted =
                after.value == 0 && found.next == nil
                ? (members: found.members.map(\.member), isMore: false)
                : try await site.reading.foundIDs(form.filter, atMost: mostCounted, by: room.actor)
            lines = found.members.map(presenter.line)
            next = found.next.map { SitePath.members([("all", "yes")] + form.fields, view: view, after: Cursor.write($0.value)) }
            let figure = Formats.grouped(Int64(counted.members.count))
            count = counted.isMore ? room.t("found.more_than", figure) : room.t("found.count", figure)
        }
        let names = try await ActorNames(views.map(\.owner), by: room.actor, site: site, room.t)
        let words = FilterWords(presenter: presenter)
        let model = MembersPage.Model(
            fields: FilterChoices(presenter: presenter, actor: room.actor).fields(form.told, told),
            chips: form.filter.parts.map { part in
                FilterChip(
                    words: words.words(part.condition),
                    href: SitePath.members([("all", "yes")] + FilterForm.fields(form.filter.without(part))))
            },
            count: count, lines: lines, next: next, isShort: next != nil && lines.count < size,
            views: views.map { view in
                let kept = FilterForm(stored: view.conditions, program: program)
                return MemberViewLine(
                    id: String(view.id), name: view.name,
                    href: SitePath.members([("all", "yes")] + kept.fields, view: String(view.id)), conditions: kept.query,
                    owner: view.owner == room.actor.id ? nil : names.name(view.owner), isShared: view.isShared,
                    isDefault: view.isDefault && view.owner == room.actor.id)
            },
            conditions: form.query, filesHref: SitePath.listFiles([("all", "yes")] + form.fields, view: view),
            pointsHref: SitePath.bulkCredits([("all", "yes")] + form.fields, view: view), canKeep: room.can(.keepViews),
            canShare: room.can(.exportMembers), canExport: room.can(.exportMembers), viewProblem: told.fields["title"],
            key: Secret.token())
        return HTMLResponse.page(
            MembersPage.render(model, try await room.frame(.members)), status: problems.isEmpty ? .ok : .unprocessableContent)
    }
}

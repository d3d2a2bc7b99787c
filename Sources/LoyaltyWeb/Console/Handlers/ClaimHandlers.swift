import HTTPTypes
import Hummingbird
import LoyaltyRules
import LoyaltyService

/// The queue of claims, and taking a new one.
struct ClaimHandlers: Sendable {
    let site: Site
    private let most = 100

    init(site: Site) { self.site = site }

    /// `GET /console/claims`
    func list(_ request: Request, _ context: AppContext) async throws -> Response {
        let room = try ConsoleRoom(site, request, context)
        try room.demand(.readMember)
        let program = try await room.program()
        let presenter = Presenter(language: context.language, program: program)
        var problems = FormProblems.none
        var views: [ClaimView] = []
        do {
            views = try await site.reading.claims(try await search(room), limit: most + 1, by: room.actor)
        } catch let error as InvalidInput {
            problems = room.problems(error, program: program) ?? .none
        }
        let names = try await ActorNames(
            views.flatMap { [$0.row.owner, $0.row.decidedBy] }.filter { !$0.isEmpty }, by: room.actor, site: site, room.t)
        let model = ClaimsPage.Model(
            lines: views.prefix(most).map { line($0, presenter, names) }, tooMany: views.count > most,
            states: ClaimWords.lists.map { Choice(value: $0.0, label: room.t($0.1)) },
            state: room.query("state"), number: room.query("number"), day: room.query("day"), member: room.query("member"),
            places: ClaimForm.places(program, context.language, stay: room.t("claims.stay"), covers: room.actor.covers),
            place: room.query("place"), problems: problems)
        return HTMLResponse.page(ClaimsPage.render(model, try await room.frame(.claims)))
    }

    /// `GET /console/members/{member}/claims`
    func form(_ request: Request, _ context: AppContext) async throws -> Response {
        let room = try ConsoleRoom(site, request, context)
        try room.demand(.openClaim)
        return try await page(room, ClaimForm())
    }

    /// `POST /console/members/{member}/claims`
    func open(_ request: Request, _ context: AppContext) async throws -> Response {
        let room = try ConsoleRoom(site, request, context)
        try room.demand(.openClaim)
        let (view, values) = (try await room.member(), ClaimForm(context.form))
        do {
            let operation = OpenClaim(
                member: view.row.id, facts: try values.facts(in: view.program), note: values.note, photo: try values.photo())
            let answer = try await site.desk.perform(operation, by: room.actor, key: context.form["key"]).answer
            try await room.leave(.success, room.t(answer.state == .open ? "claims.opened" : "claims.answered"))
            return HTMLResponse.seeOther(SitePath.claim("\(answer.member)", String(answer.claim)))
        } catch {
            guard let problems = room.problems(error, program: view.program) else { throw error }
            return try await page(room, values, problems: problems, key: context.form["key"], status: .unprocessableContent)
        }
    }

    private func line(_ view: ClaimView, _ presenter: Presenter, _ names: ActorNames) -> ClaimLine {
        let member = "\(view.row.member)"
        return presenter.claim(
            view, href: SitePath.claim(member, String(view.row.id)), receipt: { SitePath.receipt(member, $0) }, name: names.name)
    }

    /// - Throws: `InvalidInput` for a day or member that makes no sense.
    private func search(_ room: ConsoleRoom) async throws -> ClaimSearch {
        var search = ClaimSearch()
        switch room.query("state") {
        case "mine": search.owner = room.actor.id
        case "proposed": search.state = .proposed
        case "decided": search.isDecided = true
        default: break
        }
        search.number = String(room.query("number").filter { !$0.isWhitespace && $0 != "\0" }.prefix(64))
        if !room.query("day").isEmpty {
            guard let day = CalendarDay(room.query("day")) else { throw InvalidInput("day", "malformed_day") }
            search.day = day
        }
        if !room.query("member").isEmpty {
            guard let reference = MemberReference(typed: room.query("member")) else {
                throw InvalidInput("member", "malformed_reference")
            }
            search.member = try await site.reading.find(reference, by: room.actor) ?? MemberID(-1)
        }
        let place = room.query("place").filter { $0 != "\0" }.split(separator: "/", omittingEmptySubsequences: false)
        if place.count == 2 { (search.property, search.outlet) = (String(place[0].prefix(40)), String(place[1].prefix(40))) }
        return search
    }

    private func page(
        _ room: ConsoleRoom, _ values: ClaimForm, problems: FormProblems = .none, key: String? = nil,
        status: HTTPResponse.Status = .ok
    ) async throws -> Response {
        let view = try await room.member()
        let presenter = Presenter(language: room.context.language, program: view.program)
        let claims = try await site.reading.claims(of: view.row.id, limit: 20, by: room.actor)
        let names = try await ActorNames([], by: room.actor, site: site, room.t)
        let model = NewClaimPage.Model(
            panel: presenter.panel(view, for: room.actor), values: values,
            places: ClaimForm.places(
                view.program, room.context.language, stay: room.t("claims.stay"), covers: room.actor.covers),
            lines: claims.map { line($0, presenter, names) }, problems: problems, key: key ?? Secret.token())
        return HTMLResponse.page(NewClaimPage.render(model, try await room.frame(.members)), status: status)
    }
}

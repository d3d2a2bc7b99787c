import HTTPTypes
import Hummingbird
import LoyaltyRules
import LoyaltyService

/// Member 360 and receipts.
struct MemberHandlers: Sendable {
    let site: Site
    private let pageSize = 50

    init(site: Site) { self.site = site }

    /// `GET /console/members/{member}`
    func page(_ request: Request, _ context: AppContext) async throws -> Response {
        let room = try ConsoleRoom(site, request, context)
        return try await page(room, try await room.member())
    }

    /// `POST /console/members/{member}/reveal`: contacts in clear, with a reason.
    func reveal(_ request: Request, _ context: AppContext) async throws -> Response {
        let room = try ConsoleRoom(site, request, context)
        try room.demand(.revealMember)
        let view = try await room.member()
        let presenter = Presenter(language: context.language, program: view.program)
        guard let reason = ReasonText.join(context.form["reason"], "") else {
            let problem = room.service("input.reason_required")
            if room.isPartial {
                let part = MemberPage.contacts(
                    presenter.panel(view, for: room.actor), try await room.frame(.members), problem: problem)
                return HTMLResponse.page(part, status: .unprocessableContent)
            }
            return try await page(room, view, revealProblem: problem, status: .unprocessableContent)
        }
        let person = try await site.desk.perform(
            RevealMember(member: view.row.id, reason: reason), by: room.actor
        ).answer.person
        let panel = presenter.panel(view, for: room.actor, revealed: person)
        if room.isPartial {
            return HTMLResponse.page(MemberPage.contacts(panel, try await room.frame(.members)))
        }
        return try await page(room, view, panel: panel)
    }

    /// `GET /console/members/{member}/receipts/{operation}`
    func receipt(_ request: Request, _ context: AppContext) async throws -> Response {
        let room = try ConsoleRoom(site, request, context)
        let view = try await room.member()
        let id = try APIRequest.number("operation", context, unknown: .entryUnknown)
        guard let operation = try await site.reading.operation(id, of: view.row.id, by: room.actor) else {
            throw Refusal(.entryUnknown)
        }
        let isSlip = room.query("print") == "1"
        let builder = ReceiptBuilder(site: site, room: room)
        let model = try await isSlip ? builder.slip(operation, of: view) : builder.model(operation, of: view)
        let frame = try await room.frame(.members)
        return HTMLResponse.page(isSlip ? ReceiptPage.slip(model, frame) : ReceiptPage.render(model, frame))
    }

    /// The member's page; `problem` says why what was asked for on it was not done.
    func page(
        _ room: ConsoleRoom, _ view: MemberView, panel: MemberPanel? = nil, revealProblem: String? = nil,
        tab wanted: MemberTab? = nil, problem: String? = nil, status: HTTPResponse.Status = .ok
    ) async throws -> Response {
        let presenter = Presenter(language: room.context.language, program: view.program)
        let tab = wanted ?? MemberTab(rawValue: room.query("tab")) ?? .ledger
        let after = Cursor.read(room.query("after")) ?? .max
        var model = MemberPage.Model(
            panel: panel ?? presenter.panel(view, for: room.actor), tab: tab, revealProblem: revealProblem)
        let id = "\(view.row.id)"
        switch tab {
        case .ledger:
            model.showsAll = room.query("all") == "1"
            let lines = try await site.reading.ledger(
                of: view.row.id, before: after, asset: model.showsAll ? nil : view.program.points.id,
                limit: pageSize + 1, by: room.actor)
            model.ledger = lines.prefix(pageSize).map { line in
                presenter.row(line, of: view) { SitePath.receipt(id, $0) }
            }
            if lines.count > pageSize {
                let cursor = Cursor.write(lines[pageSize - 1].entry.sequence)
                model.older =
                    model.showsAll
                    ? SitePath.ledgerOfAll(id, after: cursor) : SitePath.member(id, tab: tab, after: cursor)
            }
        case .stays:
            let rows = try await site.reading.folios(
                of: view.row.id, before: after, limit: pageSize + 1, by: room.actor)
            let earned = try await site.reading.points(
                ofFolios: rows.map(\.id), member: view.row.id, asset: view.program.points.id)
            model.stays = rows.prefix(pageSize).map {
                presenter.row($0, points: earned[$0.id] ?? 0, for: room.actor)
            }
            if rows.count > pageSize {
                model.older = SitePath.member(id, tab: tab, after: Cursor.write(rows[pageSize - 1].id))
            }
        case .lots: model.lots = presenter.lots(view)
        case .rewards:
            let answers = try await site.reading.rewards(of: view.row.id, by: room.actor) ?? []
            let mayRedeem = room.can(.redeemReward) && view.standing.status == .active
            model.rewards = answers.map { answer in
                presenter.reward(answer, redeem: mayRedeem ? { SitePath.redemption(id, $0) } : nil)
            }
        case .profile: break
        }
        var frame = try await room.frame(.members)
        if let problem { frame.flash = Flash(.danger, problem) }
        return HTMLResponse.page(MemberPage.render(model, frame), status: status)
    }
}

import HTTPTypes
import Hummingbird
import LoyaltyRules
import LoyaltyService

/// One claim with its evidence, and what staff do about it.
struct ClaimDecisionHandlers: Sendable {
    let site: Site

    /// `GET /console/members/{member}/claims/{claim}`
    func show(_ request: Request, _ context: AppContext) async throws -> Response {
        let room = try ConsoleRoom(site, request, context)
        try room.demand(.readMember)
        return try await page(room)
    }

    /// `POST /console/members/{member}/claims/{claim}/owner`
    func take(_ request: Request, _ context: AppContext) async throws -> Response {
        let room = try ConsoleRoom(site, request, context)
        try room.demand(.decideClaim)
        return try await perform(
            room, TakeClaim(member: try APIRequest.member(context), claim: try id(room), at: property(room)), done: "claims.taken")
    }

    /// `POST /console/members/{member}/claims/{claim}/decision`
    func decide(_ request: Request, _ context: AppContext) async throws -> Response {
        let room = try ConsoleRoom(site, request, context)
        try room.demand(.decideClaim)
        let program = try await room.program()
        do {
            return try await perform(room, try decision(room, program), done: "claims.answered")
        } catch let error as InvalidInput {
            return try await page(room, error: error, status: .unprocessableContent)
        }
    }

    /// `POST /console/members/{member}/claims/{claim}/confirmation`
    func confirm(_ request: Request, _ context: AppContext) async throws -> Response {
        let room = try ConsoleRoom(site, request, context)
        try room.demand(.approveClaim)
        let operation = ConfirmClaim(
            member: try APIRequest.member(context), claim: try id(room), at: property(room),
            agrees: context.form["agrees"] == "yes")
        return try await perform(room, operation, done: operation.agrees ? "claims.answered" : "claims.sent_back")
    }

    private func id(_ room: ConsoleRoom) throws -> Int64 {
        try APIRequest.number("claim", room.context, unknown: .claimUnknown)
    }

    private func property(_ room: ConsoleRoom) -> String {
        String(room.context.form["property"].filter { $0 != "\0" }.prefix(40))
    }

    private func decision(_ room: ConsoleRoom, _ program: Program) throws -> DecideClaim {
        let (form, log) = (room.context.form, InputLog())
        guard let way = ClaimWay(rawValue: form["way"]) else {
            throw InvalidInput("way", "unknown_word", ["words": ClaimWay.allCases.map(\.rawValue).joined(separator: ", ")])
        }
        func number(_ name: String, decimals: Int, _ problem: String) -> Int64? {
            let plain = form[name].filter { $0 != "," && $0 != "，" && $0 != " " }
            guard !plain.isEmpty else { return nil }
            let value = Decimals.integer(plain, decimals: decimals)
            if value == nil { log.add(name, problem) }
            return value
        }
        let amount = way == .credit ? number("amount", decimals: program.currency.decimals, "malformed_money") : nil
        let points = way == .goodwill ? number("points", decimals: program.points.decimals, "malformed_integer") : nil
        try log.finish()
        return DecideClaim(
            member: try APIRequest.member(room.context), claim: try id(room), at: property(room), way: way,
            answer: form["answer"], amount: amount, points: points ?? 0)
    }

    private func perform<O: LoyaltyService.Operation>(
        _ room: ConsoleRoom, _ operation: O, done: String
    ) async throws -> Response where O.Answer == ClaimAnswer {
        do {
            let answer = try await site.desk.perform(operation, by: room.actor, key: room.context.form["key"]).answer
            try await room.leave(.success, room.t(answer.state == .proposed ? "claims.needs_second" : done))
            if room.context.form["back"] == "approvals" { return HTMLResponse.seeOther(SitePath.approvals) }
            return HTMLResponse.seeOther(SitePath.claim("\(answer.member)", String(answer.claim)))
        } catch {
            guard room.problems(error, program: nil) != nil else { throw error }
            return try await page(room, error: error, status: .unprocessableContent)
        }
    }

    private func page(
        _ room: ConsoleRoom, error: (any Error)? = nil, status: HTTPResponse.Status = .ok
    ) async throws -> Response {
        let (view, id, form) = (try await room.member(), try id(room), room.context.form)
        guard let claim = try await site.reading.claim(id, of: view.row.id, by: room.actor) else { throw Refusal(.claimUnknown) }
        let (row, t) = (claim.row, room.t)
        let presenter = Presenter(language: room.context.language, program: view.program)
        let names = try await ActorNames(
            [row.owner, row.openedBy, row.approvedBy, row.decidedBy].filter { !$0.isEmpty }, by: room.actor, site: site, t)
        let member = "\(row.member)"
        let first = (error as? Refusal)?.conflict
        let model = ClaimPage.Model(
            panel: presenter.panel(view, for: room.actor), id: String(row.id), property: row.facts.property,
            line: presenter.claim(
                claim, href: SitePath.claim(member, String(row.id)), receipt: { SitePath.receipt(member, $0) }, name: names.name),
            note: row.note,
            told: t("claims.told", names.name(row.openedBy), presenter.moment(row.openedAt, at: row.facts.property)),
            finds: claim.finds.map { presenter.find($0, of: row.member) },
            canDecide: row.state.isOpen && room.can(.decideClaim),
            canConfirm: row.state == .proposed && room.can(.approveClaim)
                && ClaimReview.mayConfirm(room.actor.id, openedBy: row.openedBy, approvedBy: row.approvedBy),
            proposal: proposal(row, presenter, names, t),
            limits: t(
                "claims.limits", presenter.money(claim.terms.secondAmount, view.program.currency),
                presenter.points(claim.terms.secondPoints)),
            answer: form["answer"], amount: form["amount"], points: form["points"],
            firstHref: first.map { SitePath.receipt("\($0.member)", String($0.operation)) },
            problems: error.flatMap { room.problems($0, program: view.program) }.map(Self.seen) ?? .none, key: Secret.token())
        return HTMLResponse.page(ClaimPage.render(model, try await room.frame(.claims)), status: status)
    }

    private func proposal(_ row: ClaimRow, _ presenter: Presenter, _ names: ActorNames, _ t: Texts) -> String? {
        guard row.state == .proposed else { return nil }
        let who = names.name(row.approvedBy)
        guard row.way == .credit else { return t("claims.proposed_points", who, presenter.points(row.points)) }
        return t("claims.proposed_credit", who, presenter.money(row.amount ?? row.facts.amount ?? 0, presenter.program.currency))
    }

    /// What is wrong with a field that the page does not show, as which answer was meant, is told above all of them.
    private static func seen(_ problems: FormProblems) -> FormProblems {
        var problems = problems
        for (name, sentence) in problems.fields.sorted(by: { $0.key < $1.key })
        where !["answer", "amount", "points"].contains(name) {
            problems.general.append(sentence)
        }
        return problems
    }
}

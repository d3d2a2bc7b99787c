import HTTPTypes
import Hummingbird
import LoyaltyRules
import LoyaltyService

/// One case about conduct, and what people decide about it.
struct ConductStepHandlers: Sendable {
    let site: Site

    /// `GET /console/members/{member}/conduct/{case}`
    func show(_ request: Request, _ context: AppContext) async throws -> Response {
        let room = try ConsoleRoom(site, request, context)
        try room.demand(.openConductCase)
        return try await page(room)
    }

    /// `POST /console/members/{member}/conduct/{case}/decision`
    func decide(_ request: Request, _ context: AppContext) async throws -> Response {
        try await perform(.decideConductCase, request, context) { room, member, number in
            let form = room.context.form
            guard let sanction = Sanction(rawValue: form["sanction"]) else {
                throw InvalidInput("sanction", "unknown_word", ["words": Sanction.allCases.map(\.rawValue).joined(separator: ", ")])
            }
            let day = CalendarDay(form["until"])
            guard form["until"].isEmpty || day != nil else { throw InvalidInput("until", "malformed_day") }
            return DecideConductCase(member: member, number: number, sanction: sanction, until: day, notice: form["notice"])
        }
    }

    /// `POST /console/members/{member}/conduct/{case}/confirmation`
    func confirm(_ request: Request, _ context: AppContext) async throws -> Response {
        try await perform(.decideConductCase, request, context) { room, member, number in
            ConfirmConductCase(member: member, number: number, agrees: try Self.word("agrees", room))
        }
    }

    /// `POST /console/members/{member}/conduct/{case}/appeal`
    func appeal(_ request: Request, _ context: AppContext) async throws -> Response {
        try await perform(.openConductCase, request, context) { room, member, number in
            AppealConductCase(member: member, number: number, appeal: room.context.form["appeal"])
        }
    }

    /// `POST /console/members/{member}/conduct/{case}/answer`
    func answer(_ request: Request, _ context: AppContext) async throws -> Response {
        try await perform(.decideConductCase, request, context) { room, member, number in
            AnswerConductAppeal(
                member: member, number: number, lifts: try Self.word("lifts", room), answer: room.context.form["answer"])
        }
    }

    private func perform<O: LoyaltyService.Operation>(
        _ permission: Permission, _ request: Request, _ context: AppContext,
        _ make: (ConsoleRoom, MemberID, Int64) throws -> O
    ) async throws -> Response where O.Answer == ConductAnswer {
        let room = try ConsoleRoom(site, request, context)
        try room.demand(permission)
        do {
            let operation = try make(room, try APIRequest.member(context), try number(room))
            let answer = try await site.desk.perform(operation, by: room.actor, key: context.form["key"]).answer
            try await room.leave(.success, room.t(answer.state == .proposed ? "conduct.needs_second" : "conduct.kept"))
            return HTMLResponse.seeOther(SitePath.conductCase("\(answer.member)", String(answer.number)))
        } catch {
            guard let problems = room.problems(error, program: nil) else { throw error }
            return try await page(room, problems: Self.seen(problems), status: .unprocessableContent)
        }
    }

    /// What is wrong with a field that the page does not show, as a button, is told above all of them.
    private static func seen(_ problems: FormProblems) -> FormProblems {
        var problems = problems
        for name in ["agrees", "lifts"] { problems.general += problems.fields[name].map { [$0] } ?? [] }
        return problems
    }

    /// Yes or no, by the button that was pressed.
    private static func word(_ name: String, _ room: ConsoleRoom) throws -> Bool {
        guard ["yes", "no"].contains(room.context.form[name]) else { throw InvalidInput(name, "required") }
        return room.context.form[name] == "yes"
    }

    private func number(_ room: ConsoleRoom) throws -> Int64 {
        try APIRequest.number("case", room.context, unknown: .conductCaseUnknown)
    }

    private func page(
        _ room: ConsoleRoom, problems: FormProblems = .none, status: HTTPResponse.Status = .ok
    ) async throws -> Response {
        let (view, form, t) = (try await room.member(), room.context.form, room.t)
        guard let one = try await site.reading.conductCase(try number(room), of: view.row.id, by: room.actor) else {
            throw Refusal(.conductCaseUnknown)
        }
        let row = one.row
        let presenter = Presenter(language: room.context.language, program: view.program)
        let hands = [row.openedBy, row.proposedBy, row.decidedBy, row.answeredBy]
        let names = try await ActorNames(hands.filter { !$0.isEmpty }, by: room.actor, site: site, t)
        let proposed = room.service("sanction." + one.proposed.rawValue)
        let model = ConductPage.Model(
            panel: presenter.panel(view, for: room.actor),
            line: presenter.conduct(one, now: site.desk.clock.now(), name: names.name), step: step(row, room),
            sanctions: Sanction.allCases.map { Choice(value: $0.rawValue, label: room.service("sanction." + $0.rawValue)) },
            sanction: form["sanction"].isEmpty ? one.proposed.rawValue : form["sanction"], ladder: t("conduct.ladder", proposed),
            withheld: one.withheld == 0 ? "" : t("conduct.withheld_count", String(one.withheld)), until: form["until"],
            words: form["notice"] + form["appeal"] + form["answer"], problems: problems, key: Secret.token())
        return HTMLResponse.page(ConductPage.render(model, try await room.frame(.conduct)), status: status)
    }

    /// What this person may do next; somebody who had a hand in it is not offered the second word.
    private func step(_ row: ConductRow, _ room: ConsoleRoom) -> ConductPage.Model.Step? {
        let (me, decides) = (room.actor.id, room.can(.decideConductCase))
        let isOther = SanctionLadder.mayConfirm(me, openedBy: row.openedBy, proposedBy: row.proposedBy)
        switch row.state {
        case .open: return decides ? .decide : nil
        case .proposed: return decides && isOther ? .confirm : nil
        case .appealed: return decides && isOther && me != row.decidedBy ? .answer : nil
        case .decided:
            let now = site.desk.clock.now()
            let isTime = row.decidedAt.map { SanctionLadder.mayAppeal(decidedAt: $0, now: now) } == true
            return row.sanction != .none && isTime ? .appeal : nil
        case .closed: return nil
        }
    }
}

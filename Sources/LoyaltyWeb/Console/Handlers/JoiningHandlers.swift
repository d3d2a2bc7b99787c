import HTTPTypes
import Hummingbird
import LoyaltyRules
import LoyaltyService

/// How guests join: the review queue, codes for QR pictures, what each channel asks for.
struct JoiningHandlers: Sendable {
    let site: Site

    /// `GET /console/joining`
    func board(_ request: Request, _ context: AppContext) async throws -> Response {
        let room = try ConsoleRoom(site, request, context)
        try room.demand(.reviewApplications)
        return try await board(room)
    }

    /// `GET /console/joining/applications/{application}`
    func application(_ request: Request, _ context: AppContext) async throws -> Response {
        let room = try ConsoleRoom(site, request, context)
        try room.demand(.reviewApplications)
        return try await page(room)
    }

    /// `POST /console/joining/applications/{application}/review`
    func take(_ request: Request, _ context: AppContext) async throws -> Response {
        try await answer(request, context) { room, id in
            _ = try await site.desk.perform(TakeApplication(application: id), by: room.actor, key: context.form["key"])
            return room.t("joining.was_taken")
        }
    }

    /// `POST /console/joining/applications/{application}/decision`
    func decide(_ request: Request, _ context: AppContext) async throws -> Response {
        try await answer(request, context) { room, id in
            if context.form["decision"] == "approve" {
                let answer = try await site.desk.perform(
                    ApproveApplication(application: id), by: room.actor, key: context.form["key"]
                ).answer
                return room.t("joining.was_approved", CardNumber.grouped(answer.cardNumber ?? ""))
            }
            let reject = RejectApplication(application: id, reason: room.remark("reason"))
            _ = try await site.desk.perform(reject, by: room.actor, key: context.form["key"])
            return room.t("joining.was_rejected")
        }
    }

    /// `POST /console/joining/codes`
    func makeCode(_ request: Request, _ context: AppContext) async throws -> Response {
        try await change(request, context, .reviewApplications, "joining.code_made") { room in
            guard let channel = JoinChannel(rawValue: context.form["channel"]) else { throw InvalidInput("channel", "required") }
            let make = MakeJoinCode(channel: channel, at: String(context.form["property"].prefix(40)), label: room.remark("label"))
            _ = try await site.desk.perform(make, by: room.actor, key: context.form["key"])
        }
    }

    /// `POST /console/joining/codes/{code}/closing`
    func closeCode(_ request: Request, _ context: AppContext) async throws -> Response {
        try await change(request, context, .reviewApplications, "joining.code_closed") { room in
            let close = CloseJoinCode(code: String((context.parameters.get("code") ?? "").prefix(40)))
            _ = try await site.desk.perform(close, by: room.actor, key: context.form["key"])
        }
    }

    /// `POST /console/joining/channels/{channel}`
    func setChannel(_ request: Request, _ context: AppContext) async throws -> Response {
        try await change(request, context, .scheduleProgram, "joining.saved") { room in
            guard let channel = JoinChannel(rawValue: context.parameters.get("channel") ?? "") else { throw HTTPError(.notFound) }
            func asked(_ word: String) -> Set<JoinField> { Set(JoinField.allCases.filter { context.form[$0.rawValue] == word }) }
            let policy = JoinPolicy(
                required: asked("required"), optional: asked("optional"), needsReview: context.form["review"] == "yes",
                answerHours: Int(context.form["answer_hours"]) ?? 0)
            _ = try await site.desk.perform(SetJoinChannel(channel: channel, policy: policy), by: room.actor, key: context.form["key"])
        }
    }

    private func change(
        _ request: Request, _ context: AppContext, _ permission: Permission, _ sentence: String,
        _ body: (ConsoleRoom) async throws -> Void
    ) async throws -> Response {
        let room = try ConsoleRoom(site, request, context)
        try room.demand(permission)
        do {
            try await body(room)
        } catch {
            guard let problems = room.problems(error, program: try await room.program()) else { throw error }
            return try await board(room, problems: Self.above(problems), status: .unprocessableContent)
        }
        try await room.leave(.success, room.t(sentence))
        return HTMLResponse.seeOther(SitePath.joining)
    }

    private func answer(
        _ request: Request, _ context: AppContext, _ body: (ConsoleRoom, Int64) async throws -> String
    ) async throws -> Response {
        let room = try ConsoleRoom(site, request, context)
        try room.demand(.reviewApplications)
        let id = try APIRequest.number("application", context, unknown: .applicationUnknown)
        do {
            try await room.leave(.success, try await body(room, id))
        } catch {
            guard let problems = room.problems(error, program: try await room.program()) else { throw error }
            return try await page(room, problems: problems, status: .unprocessableContent)
        }
        return HTMLResponse.seeOther(SitePath.application(String(id)))
    }

    private func page(
        _ room: ConsoleRoom, problems: FormProblems = .none, status: HTTPResponse.Status = .ok
    ) async throws -> Response {
        let id = try APIRequest.number("application", room.context, unknown: .applicationUnknown)
        guard let view = try await site.reading.application(id, by: room.actor) else { throw Refusal(.applicationUnknown) }
        let presenter = JoiningPresenter(room.context.language, try await room.program())
        let taken = try await ActorNames([view.row.takenBy].compactMap { $0 }, by: room.actor, site: site, room.t)
        let model = presenter.page(
            view, taken: view.row.takenBy.map(taken.name), problems: problems, at: site.desk.clock.now())
        return HTMLResponse.page(ApplicationPage.render(model, try await room.frame(.joining)), status: status)
    }

    private func board(
        _ room: ConsoleRoom, problems: FormProblems = .none, status: HTTPResponse.Status = .ok
    ) async throws -> Response {
        let (program, now) = (try await room.program(), site.desk.clock.now())
        let presenter = JoiningPresenter(room.context.language, program)
        let origin = Self.origin(room.request)
        let canSet = room.can(.scheduleProgram) && room.actor.properties == nil
        let policies = canSet ? try await site.reading.joinPolicies() : []
        let model = JoiningPage.Model(
            waiting: try await site.reading.openApplications(limit: 100, by: room.actor).map { presenter.line($0, at: now) },
            answered: try await site.reading.decidedApplications(limit: 20, by: room.actor).map { presenter.line($0, at: now) },
            origins: try await site.reading.origins(days: 30, by: room.actor).map(presenter.origin),
            codes: try await site.reading.joinCodes(limit: 50, by: room.actor).map { presenter.code($0, origin: origin) },
            channels: policies.map { presenter.channel($0.channel, $0.policy) },
            hotels: program.properties.filter { room.actor.covers($0.id) }.map {
                Choice(value: $0.id, label: $0.name.text(in: room.context.language))
            },
            choices: presenter.words.channels, canSet: canSet, problems: problems, key: Secret.token())
        return HTMLResponse.page(JoiningPage.render(model, try await room.frame(.joining)), status: status)
    }

    /// The page has many forms with fields of the same names: what is wrong is told above all of them.
    private static func above(_ problems: FormProblems) -> FormProblems {
        FormProblems(general: problems.general + problems.fields.sorted { $0.key < $1.key }.map(\.value))
    }

    /// The address under which this server is reached, as the reader's browser names it.
    static func origin(_ request: Request) -> String {
        let host = request.head.authority ?? ""
        let isLocal = host.hasPrefix("localhost") || host.hasPrefix("127.0.0.1")
        return (isLocal ? "http://" : "https://") + host
    }
}

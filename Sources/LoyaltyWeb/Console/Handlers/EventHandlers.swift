import HTTPTypes
import Hummingbird
import LoyaltyRules
import LoyaltyService

/// Recording an event; stating birthday and segments; taking what a member chooses.
struct EventHandlers: Sendable {
    let site: Site

    /// `GET /console/members/{member}/event`
    func form(_ request: Request, _ context: AppContext) async throws -> Response {
        let room = try ConsoleRoom(site, request, context)
        try room.demand(.recordEvent)
        let view = try await room.member()
        return try await page(room, view, day: "\(view.today)")
    }

    /// `POST /console/members/{member}/event/preview`
    func preview(_ request: Request, _ context: AppContext) async throws -> Response {
        let room = try ConsoleRoom(site, request, context)
        try room.demand(.recordEvent)
        let view = try await room.member()
        guard !context.form["event"].isEmpty else {
            let empty = Presenter(language: context.language, program: view.program).emptyPreview()
            return HTMLResponse.page(PostingParts.preview(empty, room.t))
        }
        let preview = try await room.preview(for: view) { try operation(room, view, isPreview: true) }
        return HTMLResponse.page(PostingParts.preview(preview, room.t))
    }

    /// `POST /console/members/{member}/event`
    func submit(_ request: Request, _ context: AppContext) async throws -> Response {
        let room = try ConsoleRoom(site, request, context)
        try room.demand(.recordEvent)
        let view = try await room.member()
        do {
            return try await room.post(
                try operation(room, view, isPreview: false), for: view, sentence: "event.done")
        } catch {
            guard let problems = room.problems(error, program: view.program) else { throw error }
            return try await page(
                room, view, day: context.form["day"], problems: problems, key: context.form["key"],
                status: .unprocessableContent)
        }
    }

    /// A preview stands in for a subject that is not typed yet.
    private func operation(_ room: ConsoleRoom, _ view: MemberView, isPreview: Bool) throws -> RecordEvent {
        let (form, log) = (room.context.form, InputLog())
        let subject = form["subject"]
        if form["event"].isEmpty { log.add("event", "required") }
        if subject.isEmpty && !isPreview { log.add("subject", "required") }
        if subject.count > 64 { log.add("subject", "too_long", ["most": "64"]) }
        let day = CalendarDay(form["day"])
        if day == nil { log.add("day", "malformed_day") }
        try log.finish()
        return RecordEvent(
            member: .id(view.row.id), event: form["event"],
            subject: subject.isEmpty ? "preview-" + Secret.code() : subject, on: day ?? view.today,
            at: room.homeProperty, partner: form["partner"].isEmpty ? nil : form["partner"])
    }

    private func page(
        _ room: ConsoleRoom, _ view: MemberView, day: String, problems: FormProblems = .none,
        key: String? = nil,
        status: HTTPResponse.Status = .ok
    ) async throws -> Response {
        let presenter = Presenter(language: room.context.language, program: view.program)
        let form = room.context.form
        let told = view.program.names.events.filter { $0.occurs == nil }
        let model = EventPage.Model(
            panel: presenter.panel(view, for: room.actor),
            events: told.map { Choice(value: $0.id, label: $0.name.text(in: room.context.language)) },
            partners: view.program.names.partners.map { Choice(value: $0.id, label: $0.name.text(in: room.context.language)) },
            partner: form["partner"], event: form["event"], subject: form["subject"], day: day, preview: presenter.emptyPreview(),
            problems: problems, key: key ?? Secret.token())
        return HTMLResponse.page(EventPage.render(model, try await room.frame(.members)), status: status)
    }
}

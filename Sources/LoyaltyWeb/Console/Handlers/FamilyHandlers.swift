import HTTPTypes
import Hummingbird
import LoyaltyRules
import LoyaltyService

/// The family pool of a member: who is in it, taking people in, leaving, and points moved to each other.
struct FamilyHandlers: Sendable {
    let site: Site

    /// `GET /console/members/{member}/family`
    func form(_ request: Request, _ context: AppContext) async throws -> Response {
        let room = try ConsoleRoom(site, request, context)
        try room.demand(.tradePoints)
        return try await page(room, try await room.member())
    }

    /// `POST /console/members/{member}/family/preview`
    func preview(_ request: Request, _ context: AppContext) async throws -> Response {
        let room = try ConsoleRoom(site, request, context)
        try room.demand(.tradePoints)
        let view = try await room.member()
        guard !context.form["to"].isEmpty, !context.form["amount"].isEmpty else {
            let empty = Presenter(language: context.language, program: view.program).emptyPreview()
            return HTMLResponse.page(PostingParts.preview(empty, room.t))
        }
        let preview = try await room.preview(for: view) { try points(room, view) }
        return HTMLResponse.page(PostingParts.preview(preview, room.t))
    }

    /// `POST /console/members/{member}/family`
    func submit(_ request: Request, _ context: AppContext) async throws -> Response {
        try await post(request, context, sentence: "family.done", points)
    }

    /// `POST /console/members/{member}/family/people`
    func takeIn(_ request: Request, _ context: AppContext) async throws -> Response {
        try await post(request, context, sentence: "family.taken_in") { room, view in
            let typed = context.form["who"]
            guard let joiner = MemberReference(typed: typed) else {
                throw InvalidInput("who", typed.isEmpty ? "required" : "malformed_card")
            }
            return JoinPool(member: view.row.id, joiner: joiner, reason: room.remark("note"))
        }
    }

    /// `POST /console/members/{member}/family/leave`
    func leave(_ request: Request, _ context: AppContext) async throws -> Response {
        try await post(request, context, sentence: "family.left") { room, view in
            LeavePool(member: view.row.id, reason: room.remark("note"))
        }
    }

    private func post<O: LoyaltyService.Operation>(
        _ request: Request, _ context: AppContext, sentence: String, _ operation: (ConsoleRoom, MemberView) throws -> O
    ) async throws -> Response where O.Answer == Posted {
        let room = try ConsoleRoom(site, request, context)
        try room.demand(.tradePoints)
        let view = try await room.member()
        do {
            return try await room.post(try operation(room, view), for: view, sentence: sentence)
        } catch {
            guard let problems = room.problems(error, program: view.program) else { throw error }
            return try await page(
                room, view, problems: problems, key: context.form["key"], status: .unprocessableContent)
        }
    }

    private func points(_ room: ConsoleRoom, _ view: MemberView) throws -> PoolPoints {
        let (form, log) = (room.context.form, InputLog())
        let receiver = MemberID(form["to"])
        if receiver == nil { log.add("to", "required") }
        let asset = view.program.terms.pool?.asset ?? view.program.points.id
        let amount = AmountForm.amount("amount", decimals: view.program.decimals(of: asset), form, log)
        try log.finish()
        guard let receiver, let amount else { throw InvalidInput("amount", "required") }
        return PoolPoints(
            member: view.row.id, receiver: .id(receiver), amount: AssetAmount(asset, amount), reason: room.remark("note"))
    }

    private func page(
        _ room: ConsoleRoom, _ view: MemberView, problems: FormProblems = .none, key: String? = nil,
        status: HTTPResponse.Status = .ok
    ) async throws -> Response {
        let family = try await site.reading.family(of: view.row.id, by: room.actor)
        let terms = view.program.terms.pool
        guard terms != nil || family.pool != nil else {
            throw Refusal(.poolNotAllowed, ["asset": .asset(view.program.points.id)])
        }
        let presenter = Presenter(language: room.context.language, program: view.program)
        let (form, me) = (room.context.form, view.row.id)
        let isHead = family.isHead(me)
        let hasRoom = terms.map { family.people.count < $0.members } ?? false
        let model = FamilyPage.Model(
            panel: presenter.panel(view, for: room.actor), people: presenter.family(family, of: me),
            limits: terms.map { presenter.limits(of: $0) }, left: terms.map { presenter.left(of: $0, family) },
            canTakeIn: (family.pool == nil || isHead) && hasRoom, canMove: terms != nil,
            canLeave: family.pool != nil && (!isHead || family.people.count == 1), receiver: form["to"],
            amount: form["amount"], who: form["who"], note: form["note"], preview: presenter.emptyPreview(),
            problems: problems, key: key ?? Secret.token())
        return HTMLResponse.page(FamilyPage.render(model, try await room.frame(.members)), status: status)
    }
}

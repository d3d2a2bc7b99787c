import HTTPTypes
import Hummingbird
import LoyaltyRules
import LoyaltyService

/// Giving a tier otherwise than by counting: sold, as a gift, by hand, on trial.
struct TierHandlers: Sendable {
    let site: Site

    /// `GET /console/members/{member}/tier`
    func form(_ request: Request, _ context: AppContext) async throws -> Response {
        let room = try ConsoleRoom(site, request, context)
        try room.demand(.redeemReward)
        return try await page(room, try await room.member())
    }

    /// `POST /console/members/{member}/tier/preview`
    func preview(_ request: Request, _ context: AppContext) async throws -> Response {
        let room = try ConsoleRoom(site, request, context)
        try room.demand(.redeemReward)
        let view = try await room.member()
        let preview = try await preview(room, view)
        return HTMLResponse.page(PostingParts.preview(preview, room.t))
    }

    /// `POST /console/members/{member}/tier`
    func submit(_ request: Request, _ context: AppContext) async throws -> Response {
        let room = try ConsoleRoom(site, request, context)
        try room.demand(.redeemReward)
        let view = try await room.member()
        do {
            return try await post(room, view)
        } catch {
            guard let problems = room.problems(error, program: view.program) else { throw error }
            return try await page(
                room, view, problems: problems, key: context.form["key"], status: .unprocessableContent)
        }
    }

    private func post(_ room: ConsoleRoom, _ view: MemberView) async throws -> Response {
        let (way, form, member) = (try way(room, view), room.context.form, view.row.id)
        let sentence = "tier_form.done"
        switch way.kind {
        case .purchased:
            return try await room.post(buy(way, room, view), for: view, sentence: sentence)
        case .gifted:
            return try await room.post(try gift(way, room, view), for: view, sentence: sentence)
        case .granted:
            let reason = try reason(room)
            return try await room.post(
                GrantTier(
                    member: member, tier: way.tier.id, until: CalendarDay(form["until"]), reason: reason),
                for: view, sentence: sentence)
        case .challenge:
            let reason = try reason(room)
            return try await room.post(
                StartChallenge(member: member, tier: way.tier.id, reason: reason), for: view,
                sentence: sentence)
        }
    }

    private func preview(_ room: ConsoleRoom, _ view: MemberView) async throws -> PostingPreview {
        let (form, member) = (room.context.form, view.row.id)
        guard let way = try? way(room, view) else {
            return Presenter(language: room.context.language, program: view.program).emptyPreview()
        }
        switch way.kind {
        case .purchased: return try await room.preview(for: view) { buy(way, room, view) }
        case .gifted: return try await room.preview(for: view) { try gift(way, room, view) }
        case .granted:
            return try await room.preview(for: view) {
                GrantTier(member: member, tier: way.tier.id, until: CalendarDay(form["until"]), reason: "—")
            }
        case .challenge:
            return try await room.preview(for: view) {
                StartChallenge(member: member, tier: way.tier.id, reason: "—")
            }
        }
    }

    private func way(_ room: ConsoleRoom, _ view: MemberView) throws -> TierWay {
        let chosen = room.context.form["way"]
        guard let way = TierWay.all(in: view.program, for: room.actor).first(where: { $0.id == chosen })
        else {
            throw InvalidInput("way", "required")
        }
        return way
    }

    private func buy(_ way: TierWay, _ room: ConsoleRoom, _ view: MemberView) -> BuyTier {
        BuyTier(member: view.row.id, price: way.price?.id ?? "", at: room.homeProperty)
    }

    private func gift(_ way: TierWay, _ room: ConsoleRoom, _ view: MemberView) throws -> GiftTier {
        let typed = room.context.form["to"]
        guard !typed.isEmpty else { throw InvalidInput("to", "required") }
        guard let receiver = MemberReference(typed: typed) else { throw InvalidInput("to", "malformed_card") }
        return GiftTier(
            member: view.row.id, receiver: receiver, price: way.price?.id ?? "", at: room.homeProperty)
    }

    private func reason(_ room: ConsoleRoom) throws -> String {
        guard let reason = ReasonText.join(room.context.form["reason"], room.context.form["note"]) else {
            throw InvalidInput("reason", "reason_required")
        }
        return reason
    }

    private func page(
        _ room: ConsoleRoom, _ view: MemberView, problems: FormProblems = .none, key: String? = nil,
        status: HTTPResponse.Status = .ok
    ) async throws -> Response {
        let presenter = Presenter(language: room.context.language, program: view.program)
        let (form, ways) = (room.context.form, TierWay.all(in: view.program, for: room.actor))
        let model = TierPage.Model(
            panel: presenter.panel(view, for: room.actor),
            ways: ways.map { Choice(value: $0.id, label: presenter.label($0)) }, way: form["way"],
            receiver: form["to"], until: form["until"], reasons: ReasonChoices.tier(room.t),
            reason: form["reason"],
            note: form["note"], hasGifts: ways.contains { $0.kind == .gifted },
            hasGrants: ways.contains { $0.kind == .granted || $0.kind == .challenge },
            preview: presenter.emptyPreview(), problems: problems, key: key ?? Secret.token())
        return HTMLResponse.page(TierPage.render(model, try await room.frame(.members)), status: status)
    }
}

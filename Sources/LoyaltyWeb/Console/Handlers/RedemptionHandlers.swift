import HTTPTypes
import Hummingbird
import LoyaltyRules
import LoyaltyService

/// Redeeming a reward, with its price shown while typing.
struct RedemptionHandlers: Sendable {
    let site: Site

    /// `GET /console/members/{member}/rewards/{reward}`
    func form(_ request: Request, _ context: AppContext) async throws -> Response {
        let room = try ConsoleRoom(site, request, context)
        try room.demand(.redeemReward)
        let view = try await room.member()
        let reward = try reward(room, view)
        let properties = properties(room, view.program)
        let home = properties.first { $0.value == view.row.property } ?? properties.first
        return try await page(
            room, view, reward, ["property": home?.value ?? "", "nights": "1", "count": "1"])
    }

    /// `POST …/rewards/{reward}/preview`
    func preview(_ request: Request, _ context: AppContext) async throws -> Response {
        let room = try ConsoleRoom(site, request, context)
        try room.demand(.redeemReward)
        let view = try await room.member()
        let reward = try reward(room, view)
        let preview = try await preview(room, view, reward)
        return HTMLResponse.page(PostingParts.preview(preview, room.t))
    }

    /// `POST …/rewards/{reward}`
    func submit(_ request: Request, _ context: AppContext) async throws -> Response {
        let room = try ConsoleRoom(site, request, context)
        try room.demand(.redeemReward)
        let view = try await room.member()
        let reward = try reward(room, view)
        do {
            return try await room.post(
                try operation(room, view, reward), for: view, sentence: "reward.done")
        } catch {
            guard let problems = room.problems(error, program: view.program) else { throw error }
            let names = ["property", "nights", "count", "bill", "points", "room_type"]
            let values = Dictionary(uniqueKeysWithValues: names.map { ($0, context.form[$0]) })
            return try await page(
                room, view, reward, values, problems: problems, key: context.form["key"],
                status: .unprocessableContent)
        }
    }

    /// What a redemption would do; the words of a field that is not right stand for the whole.
    private func preview(_ room: ConsoleRoom, _ view: MemberView, _ reward: Reward) async throws
        -> PostingPreview
    {
        let asks = Self.asks(reward)
        if asks.contains(.bill) && room.context.form["bill"].isEmpty {
            return Presenter(language: room.context.language, program: view.program).emptyPreview()
        }
        return try await room.preview(for: view) { try operation(room, view, reward) }
    }

    private func reward(_ room: ConsoleRoom, _ view: MemberView) throws -> Reward {
        guard let reward = room.context.parameters.get("reward").flatMap({ view.program.reward($0) }) else {
            throw Refusal(.rewardUnknown)
        }
        return reward
    }

    private func operation(_ room: ConsoleRoom, _ view: MemberView, _ reward: Reward) throws -> RedeemReward {
        let (form, log, asks) = (room.context.form, InputLog(), Self.asks(reward))
        func number(_ name: String, decimals: Int = 0) -> Int64? {
            let text = form[name].filter { $0 != "," && $0 != " " }
            let value = Decimals.integer(text, decimals: decimals)
            if value == nil { log.add(name, text.isEmpty ? "required" : "malformed_integer") }
            return value
        }
        let nights = asks.contains(.nights) ? number("nights") : 1
        let count = asks.contains(.count) ? number("count") : 1
        let bill = asks.contains(.bill) ? number("bill", decimals: view.program.currency.decimals) : 0
        let wanted = asks.contains(.points) && !form["points"].isEmpty
        let points = wanted ? number("points", decimals: view.program.decimals(of: reward.asset)) : nil
        if form["property"].isEmpty { log.add("property", "required") }
        try log.finish()
        return RedeemReward(
            member: view.row.id, reward: reward.id, at: form["property"], nights: Int(clamping: nights ?? 1),
            count: Int(clamping: count ?? 1), bill: bill ?? 0, points: points,
            roomType: asks.contains(.roomType) && !form["room_type"].isEmpty ? form["room_type"] : nil)
    }

    /// What the price of a reward asks for.
    private static func asks(_ reward: Reward) -> Set<RedemptionPage.Model.Field> {
        asksOfPrice(reward).union(reward.condition?.asksRoomType ?? false ? [.roomType] : [])
    }

    private static func asksOfPrice(_ reward: Reward) -> Set<RedemptionPage.Model.Field> {
        switch reward.price {
        case .billShare: [.bill, .points]
        case .pointsAndMoney: [.nights, .points]
        case .chart: [.nights]
        case .fixed: reward.isByNight ? [.nights] : [.count]
        }
    }

    private func properties(_ room: ConsoleRoom, _ program: Program) -> [Choice] {
        program.properties.filter { room.actor.covers($0.id) }.map {
            Choice(value: $0.id, label: $0.name.text(in: room.context.language))
        }
    }

    private func page(
        _ room: ConsoleRoom, _ view: MemberView, _ reward: Reward, _ values: [String: String],
        problems: FormProblems = .none, key: String? = nil, status: HTTPResponse.Status = .ok
    ) async throws -> Response {
        let language = room.context.language
        let presenter = Presenter(language: language, program: view.program)
        let model = RedemptionPage.Model(
            panel: presenter.panel(view, for: room.actor), reward: reward.id,
            rewardName: reward.name.text(in: language), asks: Self.asks(reward),
            properties: properties(room, view.program), values: values, preview: presenter.emptyPreview(),
            problems: problems, key: key ?? Secret.token())
        return HTMLResponse.page(RedemptionPage.render(model, try await room.frame(.members)), status: status)
    }
}

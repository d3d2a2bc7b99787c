import HTTPTypes
import Hummingbird
import LoyaltyRules
import LoyaltyService

/// Setting points of a member aside, for a reward or for an amount.
struct HoldPlacementHandlers: Sendable {
    let site: Site

    /// `GET /console/members/{member}/hold`
    func form(_ request: Request, _ context: AppContext) async throws -> Response {
        let room = try ConsoleRoom(site, request, context)
        try room.demand(.holdPoints)
        return try await page(room, try await room.member())
    }

    /// `POST /console/members/{member}/hold/preview`
    func preview(_ request: Request, _ context: AppContext) async throws -> Response {
        let room = try ConsoleRoom(site, request, context)
        try room.demand(.holdPoints)
        let view = try await room.member()
        guard !context.form["reward"].isEmpty || !context.form["amount"].isEmpty else {
            let empty = Presenter(language: context.language, program: view.program).emptyPreview()
            return HTMLResponse.page(PostingParts.preview(empty, room.t))
        }
        do {
            let operation = try await operation(room, view, isPreview: true)
            return HTMLResponse.page(PostingParts.preview(try await room.preview(for: view) { operation }, room.t))
        } catch {
            guard let problems = room.problems(error, program: view.program) else { throw error }
            let sentence = problems.general.first ?? problems.fields.sorted { $0.key < $1.key }.first?.value
            let empty = Presenter(language: context.language, program: view.program).emptyPreview(sentence)
            return HTMLResponse.page(PostingParts.preview(empty, room.t))
        }
    }

    /// `POST /console/members/{member}/hold`
    func submit(_ request: Request, _ context: AppContext) async throws -> Response {
        let room = try ConsoleRoom(site, request, context)
        try room.demand(.holdPoints)
        let view = try await room.member()
        do {
            let operation = try await operation(room, view, isPreview: false)
            return try await room.post(operation, for: view, sentence: "hold.done")
        } catch {
            guard let problems = room.problems(error, program: view.program) else { throw error }
            return try await page(
                room, view, problems: problems, key: context.form["key"], status: .unprocessableContent)
        }
    }

    private func operation(_ room: ConsoleRoom, _ view: MemberView, isPreview: Bool) async throws -> HoldPoints {
        let (form, log, program) = (room.context.form, InputLog(), view.program)
        let property = form["property"]
        if property.isEmpty, room.actor.properties != nil { log.add("property", "required") }
        let day = CalendarDay(form["until"])
        if day == nil { log.add("until", form["until"].isEmpty ? "required" : "malformed_day") }
        let reason = ReasonText.join(form["reason"], "")
        if reason == nil, !isPreview { log.add("reason", "reason_required") }
        var amount: AssetAmount?
        var subject = room.remark("subject")
        if let reward = program.reward(form["reward"]) {
            let count = Int(form["count"].isEmpty ? "1" : form["count"]) ?? 0
            if count < 1 { log.add("count", "malformed_integer") }
            try log.finish()
            amount = try await price(of: reward, count, at: property, room, view)
            subject = [reward.name.text(in: room.context.language), subject].filter { !$0.isEmpty }.joined(separator: " · ")
        } else {
            amount = AmountForm.amount("amount", decimals: program.points.decimals, form, log).map {
                AssetAmount(program.points.id, $0)
            }
        }
        try log.finish()
        guard let day, let amount else { throw InvalidInput("amount", "required") }
        let zone = (program.property(property) ?? program.properties[0]).timeZone
        return HoldPoints(
            member: .id(view.row.id), amount: amount, subject: subject, reason: reason ?? "",
            until: BusinessDay.end(of: day, timeZone: zone), at: property)
    }

    /// What a reward costs the member today, so many times.
    private func price(
        of reward: Reward, _ count: Int, at property: String, _ room: ConsoleRoom, _ view: MemberView
    ) async throws -> AssetAmount {
        let answers = try await site.reading.rewards(
            of: view.row.id, at: property, count: count, by: room.actor) ?? []
        guard let answer = answers.first(where: { $0.reward.id == reward.id }) else { throw Refusal(.rewardUnknown) }
        guard let quote = answer.quote else {
            let code = answer.refusal.flatMap { RefusalCode(rawValue: $0.rawValue) }
            throw Refusal(code ?? .rewardUnknown, ["reward": .name(reward.id)])
        }
        // A share of a bill has no price before there is a bill.
        guard quote.points > 0 else { throw Refusal(.pointsOutOfBounds) }
        return AssetAmount(reward.asset, quote.points)
    }

    private func page(
        _ room: ConsoleRoom, _ view: MemberView, problems: FormProblems = .none, key: String? = nil,
        status: HTTPResponse.Status = .ok
    ) async throws -> Response {
        let presenter = Presenter(language: room.context.language, program: view.program)
        let (form, program) = (room.context.form, view.program)
        let properties = program.properties.filter { room.actor.covers($0.id) }
        let home = properties.first { $0.id == view.row.property } ?? properties.first
        let names = ["reward", "count", "amount", "subject", "reason"]
        var values = Dictionary(uniqueKeysWithValues: names.map { ($0, form[$0]) })
        values["until"] = form["until"].isEmpty ? "\(view.today.adding(days: 14))" : form["until"]
        values["property"] = form["property"].isEmpty ? home?.id ?? "" : form["property"]
        let model = HoldPage.Model(
            panel: presenter.panel(view, for: room.actor),
            rewards: program.rewards.filter { !$0.isShareOfBill }.map {
                Choice(value: $0.id, label: $0.name.text(in: presenter.language))
            },
            properties: properties.map { Choice(value: $0.id, label: $0.name.text(in: presenter.language)) },
            values: values, preview: presenter.emptyPreview(), problems: problems, key: key ?? Secret.token())
        return HTMLResponse.page(HoldPage.render(model, try await room.frame(.members)), status: status)
    }
}

extension Reward {
    /// Whether its price is known only with a bill.
    fileprivate var isShareOfBill: Bool {
        if case .billShare = price { return true }
        return false
    }
}

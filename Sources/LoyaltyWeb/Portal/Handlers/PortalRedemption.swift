import HTTPTypes
import Hummingbird
import LoyaltyRules
import LoyaltyService

/// A member redeems a reward: first sees what it costs, then says so (RWD-06).
struct PortalRedemption: Sendable {
    let site: Site

    /// `GET /portal/rewards/{reward}`: what it costs, as asked.
    func form(_ request: Request, _ context: AppContext) async throws -> Response {
        let room = try await PortalRoom(site, request, context)
        return try await page(room) { Query.value($0, of: request) }
    }

    /// `POST /portal/rewards/{reward}`: without a code, sends one; with it, redeems at the price that was shown.
    func submit(_ request: Request, _ context: AppContext) async throws -> Response {
        let room = try await PortalRoom(site, request, context)
        let asked = { (name: String) in context.form[name] }
        let reward = try reward(room)
        do {
            let redemption = try Redemption(reward, of: room.view, asked)
            let price = try await price(redemption.operation, room)
            guard price == context.form["price"] else {
                return try await page(
                    room, problem: room.t("portal.price_changed"), status: .unprocessableContent, asked)
            }
            guard !context.form["code"].isEmpty else { return try await ask(redemption.operation, price, room, asked) }
            switch try await RedemptionCode(site.desk).redeem(
                redemption.operation, price: price, key: context.form["key"], code: context.form["code"])
            {
            case .redeemed(let answer):
                try await room.leave(.success, room.t("portal.redeemed", reward.name.text(in: context.language)))
                return HTMLResponse.seeOther(SitePath.portalReceipt(String(answer.operation.operation)))
            case .wrong:
                return try await page(
                    room, code: .init(problem: room.t("portal_code.wrong")), status: .unprocessableContent, asked)
            case .wait(let seconds):
                return try await page(
                    room, code: .init(problem: room.t("sign_in.wait", String(seconds))), status: .tooManyRequests, asked)
            }
        } catch {
            guard let sentence = room.sentence(error) else { throw error }
            return try await page(room, problem: sentence, status: .unprocessableContent, asked)
        }
    }

    /// Sends a code and asks for it.
    private func ask(
        _ redemption: RedeemReward, _ price: String, _ room: PortalRoom, _ asked: (String) -> String
    ) async throws -> Response {
        let name = try reward(room).name.text(in: room.context.language)
        switch try await RedemptionCode(site.desk).send(
            for: redemption, price: price, key: room.context.form["key"], said: name, language: room.context.language)
        {
        case .to(let contact):
            try await DeliverMessages(site.desk).run()
            let sent = room.t("portal.redeem_code_sent", contact, String(RedemptionCode.minutes))
            let mailbox = site.showsMailbox ? SitePath.mailbox : nil
            return try await page(room, code: .init(sent: sent, mailboxHref: mailbox), asked)
        case .nowhere:
            return try await page(
                room, problem: room.t("portal.redeem_no_contact"), status: .unprocessableContent, asked)
        case .wait(let seconds):
            return try await page(
                room, problem: room.t("sign_in.wait", String(seconds)), status: .tooManyRequests, asked)
        }
    }

    private func reward(_ room: PortalRoom) throws -> Reward {
        guard let id = room.context.parameters.get("reward"), let reward = room.view.program.reward(id) else {
            throw HTTPError(.notFound)
        }
        return reward
    }

    /// What goes out, as the form says it back; the very operation, rolled back, so that nothing can differ.
    private func price(_ operation: RedeemReward, _ room: PortalRoom) async throws -> String {
        let lines = try await site.desk.perform(operation, by: room.actor, dryRun: true).answer.receipt.lines
        let used = lines.last { $0.key == "book.used" }?.effect?.amount ?? 0
        let money = lines.last { $0.key == "price.total_with_money" }?.values["money"]
        return "\(-used)" + (money.map { " " + room.presenter.renderer.word($0) } ?? "")
    }

    private func page(
        _ room: PortalRoom, problem: String? = nil, code: RedeemPage.Code? = nil, status: HTTPResponse.Status = .ok,
        _ asked: (String) -> String
    ) async throws -> Response {
        let reward = try reward(room)
        let (presenter, program) = (room.presenter, room.view.program)
        var model = RedeemPage.Model(
            reward: reward.id, name: reward.name.text(in: presenter.language),
            balance: presenter.renderer.word(.amount(room.view.available(reward.asset), asset: reward.asset)),
            asks: Redemption.asks(reward),
            properties: program.properties.map { Choice(value: $0.id, label: $0.name.text(in: presenter.language)) },
            values: Redemption.values(reward, of: room.view, asked), problems: FormProblems(general: problem.map { [$0] } ?? []), key: code == nil ? Secret.token() : room.context.form["key"], code: code)
        do {
            let redemption = try Redemption(reward, of: room.view) { model.values[$0] ?? "" }
            let answer = try await site.desk.perform(redemption.operation, by: room.actor, dryRun: true).answer
            model.price = try await price(redemption.operation, room)
            model.lines = presenter.lines(answer.receipt)
        } catch {
            guard let sentence = room.sentence(error) else { throw error }
            if model.problems.general.isEmpty { model.problems.general = [sentence] }
        }
        return HTMLResponse.page(RedeemPage.render(model, try room.frame(.rewards)), status: status)
    }
}

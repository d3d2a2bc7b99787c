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

    /// `POST /portal/rewards/{reward}`: does it, at the price that was shown.
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
            let answer = try await site.desk.perform(
                redemption.operation, by: room.actor, key: context.form["key"]
            ).answer
            try await room.leave(.success, room.t("portal.redeemed", reward.name.text(in: context.language)))
            return HTMLResponse.seeOther(SitePath.portalReceipt(String(answer.operation.operation)))
        } catch {
            guard let sentence = room.sentence(error) else { throw error }
            return try await page(room, problem: sentence, status: .unprocessableContent, asked)
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
        _ room: PortalRoom, problem: String? = nil, status: HTTPResponse.Status = .ok, _ asked: (String) -> String
    ) async throws -> Response {
        let reward = try reward(room)
        let (presenter, program) = (room.presenter, room.view.program)
        var model = RedeemPage.Model(
            reward: reward.id, name: reward.name.text(in: presenter.language),
            balance: presenter.renderer.word(.amount(room.view.available(reward.asset), asset: reward.asset)),
            asks: Redemption.asks(reward),
            properties: program.properties.map { Choice(value: $0.id, label: $0.name.text(in: presenter.language)) },
            values: Redemption.values(reward, of: room.view, asked), problems: FormProblems(general: problem.map { [$0] } ?? []), key: Secret.token())
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

import HTTPTypes
import Hummingbird
import LoyaltyRules
import LoyaltyService

/// A member's own cards: the code that the phone shows, a loss, the PIN (CARD-06, CARD-07).
struct PortalCards: Sendable {
    let site: Site

    /// The code that names a member's account now.
    static func code(of member: MemberID, _ site: Site) -> String {
        PhonePass(site.desk.keyring).code(of: member, at: site.desk.clock.now())
    }

    /// `GET /portal/card-code`: the code of this half minute as a picture.
    func code(_ request: Request, _ context: AppContext) async throws -> Response {
        guard let member = try context.requireHolder().member else { throw Refusal(.memberUnknown) }
        return HTMLResponse.page(QRCode.svg(Self.code(of: member, site)))
    }

    /// `GET /portal/cards`
    func show(_ request: Request, _ context: AppContext) async throws -> Response {
        try await page(try await PortalRoom(site, request, context))
    }

    /// `POST /portal/cards/loss`
    func lose(_ request: Request, _ context: AppContext) async throws -> Response {
        let room = try await PortalRoom(site, request, context)
        let operation = ChangeCard(
            member: room.view.row.id, step: .lose, card: String(context.form["card"].prefix(40)), cause: .lost)
        return try await perform(operation, room, done: room.t("portal.lost"))
    }

    /// `POST /portal/pin`
    func setPIN(_ request: Request, _ context: AppContext) async throws -> Response {
        let room = try await PortalRoom(site, request, context)
        do {
            let operation = try SetPIN(member: room.view.row.id, pin: context.form["pin"], keyring: site.desk.keyring)
            return try await perform(operation, room, done: room.t("cards.pin_saved"))
        } catch let error as InvalidInput {
            return try await page(room, error: error)
        }
    }

    private func perform<O: LoyaltyService.Operation>(_ operation: O, _ room: PortalRoom, done: String) async throws -> Response {
        do {
            _ = try await site.desk.perform(operation, by: room.actor, key: room.context.form["key"])
            try await room.leave(.success, done)
            return HTMLResponse.seeOther(SitePath.portalCards)
        } catch {
            return try await page(room, error: error)
        }
    }

    private func page(_ room: PortalRoom, error: (any Error)? = nil) async throws -> Response {
        guard let view = try await site.reading.cards(of: room.view.row.id, by: room.actor) else { throw Refusal(.memberUnknown) }
        var problems = FormProblems.none
        if let error {
            guard let sentence = room.sentence(error) else { throw error }
            if error is InvalidInput { problems.fields["pin"] = sentence } else { problems.general = [sentence] }
        }
        let model = PortalCardsPage.Model(
            cards: room.presenter.cards(view, room.t), pin: room.t(CardWords.key(view.pin)), canSetPIN: view.pin != .frozen,
            problems: problems, key: Secret.token())
        return HTMLResponse.page(
            PortalCardsPage.render(model, try await room.saying(.card)), status: error == nil ? .ok : .unprocessableContent)
    }
}

import Foundation
import HTTPTypes
import Hummingbird
import LoyaltyRules
import LoyaltyService

/// The member's card for the wallet of a phone.
struct PortalWallet: Sendable {
    let site: Site

    /// `GET /portal/wallet/apple`: the package, which the phone offers to add.
    func apple(_ request: Request, _ context: AppContext) async throws -> Response {
        guard let apple = site.wallet.apple else { throw HTTPError(.notFound) }
        let card = try await card(request, context)
        let bytes = try apple.package(card, site: site.wallet.site)
        return HTMLResponse.attachment(bytes, "card.pkpass", AppleWallet.mediaType)
    }

    /// `GET /portal/wallet/google`: on to Google, where the card is saved.
    func google(_ request: Request, _ context: AppContext) async throws -> Response {
        guard let google = site.wallet.google else { throw HTTPError(.notFound) }
        let now = site.desk.clock.now().milliseconds / 1_000
        return HTMLResponse.seeOther(try google.link(try await card(request, context), site: site.wallet.site, now: now))
    }

    /// The newest card that can be used.
    /// - Throws: 404 for a member who has none.
    private func card(_ request: Request, _ context: AppContext) async throws -> WalletCard {
        let room = try await PortalRoom(site, request, context)
        guard let cards = try await site.reading.cards(of: room.view.row.id, by: room.actor) else { throw Refusal(.memberUnknown) }
        guard let card = cards.cards.first(where: { cards.use($0) == .allowed }) else { throw HTTPError(.notFound) }
        let digest = site.desk.keyring.blindIndex("wallet", of: card.number)
        return WalletCard(
            serial: Base64URL.write(Data(base64Encoded: digest) ?? Data()), program: room.view.program.name.text(in: context.language),
            member: room.view.person.name, tier: room.presenter.tierName(room.view.tier.tier), number: card.number,
            shownNumber: CardNumber.grouped(card.number), pointsName: room.presenter.pointsName,
            points: room.presenter.points(room.view.availablePoints), asOf: room.view.today, lastDay: card.lastOn, t: room.t)
    }
}

import HTTPTypes
import Hummingbird
import LoyaltyRules
import LoyaltyService

/// A member recommends the program to friends (REF-01).
struct PortalInvite: Sendable {
    let site: Site

    /// `GET /portal/invite`
    func show(_ request: Request, _ context: AppContext) async throws -> Response {
        let room = try await PortalRoom(site, request, context)
        let member = room.view.row.id
        let friends = try await site.reading.referrals(by: member, limit: 100, by: room.actor)
        let code = ReferralLink(site.desk.keyring).code(of: member)
        let address = JoiningHandlers.origin(request) + SitePath.portalJoin(friend: code)
        let model = PortalInvitePage.Model(
            address: address, qr: QRCode.svg(address),
            friends: friends.map { friend in
                let day = "\(friend.joinedOn)"
                guard friend.rewards > 0 else { return room.t("portal.friend_joined", day) }
                return room.t("portal.friend_rewarded", day, "\(friend.rewards)", "\(friend.rewardsAtMost)")
            })
        return HTMLResponse.page(PortalInvitePage.render(model, try await room.saying(.me)))
    }
}

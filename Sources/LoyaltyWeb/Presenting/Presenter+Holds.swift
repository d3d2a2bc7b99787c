import LoyaltyRules
import LoyaltyService

extension Presenter {
    /// Balance, and what of it is set aside, in a sentence; nil when nothing is.
    func held(_ view: MemberView) -> String? {
        let asset = program.points.id
        guard view.held(asset) > 0 else { return nil }
        return web("hold.figures", points(view.standing.balances[asset].held), points(view.held(asset)))
    }

    /// What is set aside, with a way to release it for who may.
    func holds(_ view: MemberView, for actor: Actor) -> [HoldLine] {
        let mayRelease = view.standing.status == .active && actor.permissions.contains(.holdPoints)
        return view.holds.map { row in
            let isTheirs = row.property.isEmpty ? actor.properties == nil : actor.covers(row.property)
            return HoldLine(
                subject: row.subject.isEmpty ? nil : row.subject,
                amount: renderer.word(.amount(row.hold.amountLeft, asset: row.hold.asset)),
                until: moment(row.hold.expires, at: row.property),
                releaseHref: mayRelease && isTheirs
                    ? SitePath.holdRelease("\(view.row.id)", String(row.id)) : nil)
        }
    }
}

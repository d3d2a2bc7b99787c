import LoyaltyRules
import LoyaltyService

extension Presenter {
    /// Why less can be used than the balance says: what is set aside, and what waits and until when; empty when all of
    /// it can be used.
    func heldBack(_ view: MemberView) -> [String] {
        let asset = program.points.id
        guard view.held(asset) > 0 || view.pending(asset) > 0 else { return [] }
        let balance = points(view.standing.balances[asset].held)
        let aside = view.held(asset) > 0 ? web("hold.figures", balance, points(view.held(asset))) : web("hold.balance", balance)
        return [aside] + view.becomingAvailable.prefix(3).map { web("hold.waits", points($0.amount), "\($0.day)") }
    }

    /// What the member owes and since when, each with the receipt that tells why; `receipt` makes its address.
    func debts(_ view: MemberView, receipt: (String) -> String) -> [DebtLine] {
        view.debts.map {
            let amount = renderer.word(.amount($0.owed.amount, asset: $0.owed.asset))
            return DebtLine(text: web("debt.owed", amount, "\($0.since)"), receiptHref: receipt(String($0.operation)))
        }
    }

    /// How long and how much of what ended may be given back.
    func limits(of terms: ReinstatementTerms, asset: String) -> [String] {
        [web("reinstatement.terms", String(terms.withinDays), String(terms.forDays))]
            + [terms.atMostPerYear].compactMap { $0 }.map {
                web("reinstatement.most", renderer.word(.amount($0, asset: asset)))
            }
    }

    /// What is set aside, with a way to release it for who may.
    func holds(_ view: MemberView, for actor: Actor) -> [HoldLine] {
        let mayRelease = view.standing.status == .active && actor.permissions.contains(.holdPoints)
        return view.holds.map { row in
            let isTheirs = row.property.isEmpty ? actor.properties == nil : actor.covers(row.property)
            let mayAct = mayRelease && isTheirs
            return HoldLine(
                subject: row.subject.isEmpty ? nil : row.subject,
                amount: renderer.word(.amount(row.hold.amountLeft, asset: row.hold.asset)),
                until: moment(row.hold.expires, at: row.property),
                releaseHref: mayAct ? SitePath.holdRelease("\(view.row.id)", String(row.id)) : nil,
                captureHref: mayAct ? SitePath.hold("\(view.row.id)", String(row.id)) : nil)
        }
    }
}

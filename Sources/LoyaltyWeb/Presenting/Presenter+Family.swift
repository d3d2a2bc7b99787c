import LoyaltyRules
import LoyaltyService

extension Presenter {
    /// Who is in a family pool, as one of them sees it.
    func family(_ view: FamilyView, of member: MemberID) -> [FamilyPage.Person] {
        let asset = program.terms.pool?.asset ?? program.points.id
        return view.people.map { person in
            FamilyPage.Person(
                id: "\(person.member.member)", name: person.member.name,
                card: CardNumber.grouped(person.member.cardNumber), isHead: person.isHead,
                isSelf: person.member.member == member, joined: "\(person.joinedOn)",
                held: renderer.word(.amount(person.held, asset: asset)))
        }
    }

    /// How many people a family pool has, how little and how much may be moved in it.
    func limits(of terms: PoolTerms) -> String {
        web(
            "family.limits", String(terms.members), renderer.word(.amount(terms.atLeast, asset: terms.asset)),
            renderer.word(.amount(terms.atMostPerYear, asset: terms.asset)))
    }

    /// How much the member may still move this calendar year.
    func left(of terms: PoolTerms, _ view: FamilyView) -> String {
        web("family.left_this_year", renderer.word(.amount(max(0, terms.atMostPerYear - view.movedThisYear), asset: terms.asset)))
    }
}

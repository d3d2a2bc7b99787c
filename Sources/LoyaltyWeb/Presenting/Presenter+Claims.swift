import LoyaltyRules
import LoyaltyService

extension Presenter {
    /// A claim in the queue, on its page, or among a member's own.
    func claim(_ view: ClaimView, href: String, receipt: (String) -> String, name: (String) -> String) -> ClaimLine {
        let (row, facts) = (view.row, view.row.facts)
        return ClaimLine(
            href: href, name: view.name, number: facts.number, place: place(facts), day: "\(facts.day)",
            amount: facts.amount.map { money($0, program.currency) } ?? "",
            moment: moment(row.decidedAt ?? row.dueAt, at: facts.property), isAnswered: row.decidedAt != nil, isLate: view.isLate,
            state: web(row.outcome.map { ClaimWords.key($0) } ?? ClaimWords.key(row.state)),
            owner: [row.decidedBy, row.owner].first { !$0.isEmpty }.map(name) ?? "",
            answer: row.state.isOpen ? "" : row.answer,
            receiptHref: row.operation == 0 ? nil : receipt(String(row.operation)), photo: view.photo?.address)
    }

    private func place(_ facts: ClaimFacts) -> String {
        if facts.kind == .stay { return property(facts.property) + " · " + web("claims.stay") }
        let outlet = program.property(facts.property)?.outlet(facts.outlet)
        return property(facts.property) + " · " + (outlet?.name.text(in: language) ?? facts.outlet)
    }

    /// What may be a claim's stay or bill.
    func find(_ find: ClaimFind, of member: MemberID) -> ClaimFindLine {
        let why = find.match.lines.map { web(ClaimWords.key($0.criterion), "\($0.points)", "\($0.most)") }
        switch find.source {
        case .posted(let row):
            let whose = row.member == member ? "claims.posted_own" : "claims.posted_other"
            let folio = row.folio
            let net = folio.lines.reduce(Int64(0)) { $0 + $1.net }
            return ClaimFindLine(
                title: web(whose, folio.number, "\(folio.occurredOn)", money(net, folio.currency)), score: find.match.score,
                why: why, words: "", href: SitePath.receipt("\(row.member)", String(row.operation)))
        case .parked(let importID, let row):
            return ClaimFindLine(
                title: web("claims.parked", String(importID), "\(row.line)", row.reason), score: find.match.score, why: why,
                words: row.raw)
        }
    }
}

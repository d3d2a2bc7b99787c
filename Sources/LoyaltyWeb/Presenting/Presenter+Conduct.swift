import LoyaltyRules
import LoyaltyService

extension Presenter {
    /// A case in words.
    /// - Parameter name: names who acted; nil where the member reads it.
    func conduct(_ view: ConductView, now: Instant, name: ((String) -> String)? = nil) -> ConductLine {
        let row = view.row
        let sanction = row.sanction == .none ? "" : service("sanction." + row.sanction.rawValue)
        return ConductLine(
            id: String(row.id), href: SitePath.conductCase("\(row.member)", String(row.id)), name: view.name,
            kind: service("violation." + row.kind.rawValue), place: row.property.isEmpty ? "" : property(row.property),
            evidence: name == nil ? "" : evidence(row), openedOn: "\(BusinessDay.of(row.openedAt, timeZone: zone(row.property)))",
            state: service("conduct_state." + (row.carriedAt ?? row.liftedAt == nil ? row.state.rawValue : "lifted")),
            sanction: row.until.map { web("conduct.until", sanction, "\($0)") } ?? sanction, notice: row.notice,
            steps: name.map { steps(row, $0) } ?? [], appeal: row.appeal, answer: row.answer,
            mayAppeal: row.state == .decided && row.sanction != .none
                && row.decidedAt.map { SanctionLadder.mayAppeal(decidedAt: $0, now: now) } == true)
    }

    /// What a person wrote, or what Tessera itself has seen in a sentence.
    private func evidence(_ row: ConductRow) -> String {
        guard let signal = row.signal else { return row.evidence }
        let parts = row.evidence.split(separator: " ").map(String.init)
        let cards = parts.dropFirst().map(CardNumber.grouped).joined(separator: ", ")
        return Texts(ServiceTexts.catalogue, language).text(
            "signal." + signal.rawValue, ["count": parts.first ?? "", "cards": cards])
    }

    private func steps(_ row: ConductRow, _ name: (String) -> String) -> [String] {
        var steps = [web("conduct.opened_by", name(row.openedBy), moment(row.openedAt, at: row.property))]
        if !row.proposedBy.isEmpty { steps.append(web("conduct.proposed_by", name(row.proposedBy))) }
        if let at = row.decidedAt { steps.append(web("conduct.decided_by", name(row.decidedBy), moment(at, at: row.property))) }
        if let at = row.appealedAt { steps.append(web("conduct.appealed_at", moment(at, at: row.property))) }
        if !row.answeredBy.isEmpty { steps.append(web("conduct.answered_by", name(row.answeredBy))) }
        if let at = row.liftedAt { steps.append(web("conduct.lifted_at", moment(at, at: row.property))) }
        if let at = row.carriedAt { steps.append(web("conduct.carried_at", moment(at, at: row.property))) }
        return steps
    }
}

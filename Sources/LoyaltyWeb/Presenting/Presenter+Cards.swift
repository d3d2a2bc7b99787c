import LoyaltyRules
import LoyaltyService

extension Presenter {
    /// A member's cards as lines, newest first.
    func cards(_ view: CardView, _ t: Texts, canChange: Bool = true) -> [CardLine] {
        view.cards.map { card in
            let (use, kind) = (view.use(card), view.kind(of: card))
            return CardLine(
                number: card.number, grouped: CardNumber.grouped(card.number),
                kind: kind.map { CardWords.name($0, language) } ?? card.kind, partner: kind?.partner ?? "",
                use: t(CardWords.key(use)), isUsable: use == .allowed, issued: moment(card.issuedAt, at: ""),
                lastDay: card.lastOn?.description,
                steps: (canChange ? CardLife.steps(of: card.status, kind: kind) : []).map { step in
                    let fee = kind.map { CardFee.amount(step, from: card.status, of: $0, isWaived: false) } ?? 0
                    return CardLine.Step(
                        value: step.rawValue, label: t(CardWords.key(step)),
                        fee: fee > 0 ? money(fee, program.currency) : nil)
                })
        }
    }

    /// What happened to a member's cards, newest first.
    func history(_ view: CardView, _ names: ActorNames, _ t: Texts) -> [CardHistoryLine] {
        view.events.map { event in
            let fee =
                event.isWaived
                ? t("cards.fee_waived") : event.fee > 0 ? t("cards.fee_taken", money(event.fee, program.currency)) : ""
            return CardHistoryLine(
                moment: moment(event.at, at: event.property), card: CardNumber.grouped(event.number),
                what: t("cards.step_because", t(CardWords.key(event.step)), t(CardWords.key(event.cause))), fee: fee,
                who: names.name(event.actor))
        }
    }
}

extension Presenter {
    /// What is special about a kind of card, in words.
    func terms(of kind: CardKind, _ t: Texts) -> String {
        var words = [
            t(kind.isPhysical ? "cards.physical" : "cards.virtual"), t(kind.isNamed ? "cards.named" : "cards.unnamed"),
            t("cards.pattern", kind.prefix, "\(kind.digits)"),
        ]
        if kind.months > 0 { words.append(t("cards.lasts", "\(kind.months)")) }
        if kind.price > 0 { words.append(t("cards.costs", money(kind.price, program.currency))) }
        if kind.lossFee > 0 { words.append(t("cards.loss_costs", money(kind.lossFee, program.currency))) }
        if kind.damageFee > 0 { words.append(t("cards.damage_costs", money(kind.damageFee, program.currency))) }
        if !kind.tiers.isEmpty { words.append(t("cards.for_tiers", kind.tiers.map(tierName).joined(separator: ", "))) }
        if !kind.partner.isEmpty { words.append(kind.partner) }
        if kind.usesPool { words.append(t("cards.from_pool")) }
        return words.joined(separator: " · ")
    }

    /// A line of the custody log.
    func line(_ row: CardCustodyRow, _ names: ActorNames, _ t: Texts) -> CardBatchPage.Line {
        CardBatchPage.Line(
            moment: moment(row.at, at: row.property),
            what: [t(CardWords.key(row.step)), row.property.isEmpty ? "" : property(row.property)].filter { !$0.isEmpty }
                .joined(separator: " · "),
            numbers: t(
                "cards.numbers", Formats.grouped(row.numbers), Formats.grouped(row.places.lowerBound), Formats.grouped(row.places.upperBound)),
            note: row.note, who: names.name(row.actor))
    }
}

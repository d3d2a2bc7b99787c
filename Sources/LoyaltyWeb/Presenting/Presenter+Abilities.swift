import LoyaltyRules
import LoyaltyService

extension Presenter {
    /// A reward with its price; `redeem` makes the address of its form from its id, where the reader may redeem.
    func reward(_ answer: RewardAnswer, redeem: ((String) -> String)? = nil) -> RewardRow {
        let isShare = answer.quote.map { $0.points == 0 && $0.money == 0 } ?? false
        var price: String?
        if let quote = answer.quote, !isShare {
            price = renderer.word(.amount(quote.points, asset: answer.reward.asset))
            if quote.money > 0 {
                price = web("reward.with_money", price ?? "", money(quote.money, program.currency))
            }
        }
        var sentences = answer.explanation.filter { !$0.key.hasPrefix("price.total") }.map(renderer.sentence)
        if let refusal = answer.refusal, sentences.isEmpty {
            sentences = [
                service.text("refusal." + refusal.rawValue, ["reward": answer.reward.name.text(in: language)])
            ]
        }
        return RewardRow(
            name: answer.reward.name.text(in: language), price: price, sentences: sentences,
            isAvailable: answer.isAvailable, redeemHref: answer.isAvailable ? redeem?(answer.reward.id) : nil)
    }

    /// The same for the member: what the program leaves to members leads on, of the rest it says where to go.
    func ownReward(_ answer: RewardAnswer) -> RewardRow {
        guard !answer.reward.redeemedBy.contains(.member) else {
            return reward(answer, redeem: SitePath.portalRedemption)
        }
        var row = reward(answer)
        if answer.isAvailable { row.sentences.append(web("portal.redeem_note")) }
        return row
    }

    /// What a member may choose; `action` makes the address to which the choice of an offer is sent.
    func choice(_ choice: OpenChoice, action: ((String) -> String)?) -> ChoiceCard {
        let renderer = ReceiptRenderer(language, program: choice.program)
        let gives = { (option: ChoiceTerms.Option) in
            option.gives.map { renderer.word(.amount($0.amount, asset: $0.asset)) }.joined(separator: comma)
        }
        let otherwise = choice.terms.otherwise.compactMap { choice.terms.option($0)?.name.text(in: language) }
        let (id, source) = (String(choice.row.id), choice.row.offer.source)
        return ChoiceCard(
            id: id, name: choice.program.displayName(of: source)?.text(in: language) ?? source,
            pick: choice.terms.pick, until: choice.row.offer.until?.description,
            options: choice.terms.options.map {
                ChoiceCard.Option(id: $0.id, name: $0.name.text(in: language), gives: gives($0))
            },
            otherwise: otherwise.isEmpty || choice.row.offer.until == nil
                ? nil : otherwise.joined(separator: comma),
            action: action?(id), key: Secret.token())
    }

    /// What has to be done by when to keep the tier, in one sentence; nil when nothing has.
    func keeping(_ view: MemberView) -> TierKeepingLine? {
        guard let keeping = view.keeping else { return nil }
        let (tier, below, until) = (tierName(keeping.tier), tierName(keeping.fallsTo), "\(keeping.until)")
        let ways = missing(keeping.alternatives)
        let isSoon = keeping.until <= view.today.adding(days: 90)
        guard !ways.isEmpty else {
            return TierKeepingLine(sentence: web("tier.ends", tier, until, below), isSoon: isSoon)
        }
        return TierKeepingLine(sentence: web("tier.keep", ways, tier, until, below), isSoon: isSoon)
    }

    /// How little and how much a member may give to another.
    func limits(of terms: TransferTerms) -> String {
        let limits = web(
            "transfer.limits", renderer.word(.amount(terms.atLeast, asset: terms.asset)),
            renderer.word(.amount(terms.atMostPerYear, asset: terms.asset)))
        return [limits, terms.fee.map { fee($0, asset: terms.asset) }].compactMap { $0 }.joined(separator: space)
    }

    /// What giving costs.
    private func fee(_ fee: TransferFee, asset: String) -> String {
        switch fee {
        case .share(let rate, 0): web("transfer.fee_share", renderer.word(.percent(rate)))
        case .share(let rate, let least):
            web("transfer.fee_share_least", renderer.word(.percent(rate)), renderer.word(.amount(least, asset: asset)))
        case .amount(let amount): web("transfer.fee_fixed", renderer.word(.amount(amount, asset: asset)))
        case .money(let money): web("transfer.fee_fixed", renderer.word(.money(money, program.currency)))
        }
    }

    private var space: String { language == .english ? " " : "" }

    /// What money buys, and how much of it in a year.
    func limits(of terms: PurchaseTerms) -> String {
        let limits = web(
            "purchase.limits", terms.rate.description, program.name(of: terms.asset, in: language),
            program.currency.code, renderer.word(.amount(terms.atMostPerYear, asset: terms.asset)))
        let least = terms.atLeast > 1 ? web("purchase.least", renderer.word(.amount(terms.atLeast, asset: terms.asset))) : nil
        let step = terms.step.map { web("purchase.step", renderer.word(.amount($0, asset: terms.asset))) }
        return [limits, least, step].compactMap { $0 }.joined(separator: space)
    }

    /// What one asset becomes of another, how little and how much of it, and what it costs.
    func limits(of terms: ConversionTerms) -> String {
        let limits = web(
            "conversion.limits", terms.rate.description, program.name(of: terms.to, in: language),
            program.name(of: terms.from, in: language),
            renderer.word(.amount(ConversionReview.least(terms, program: program), asset: terms.from)),
            renderer.word(.amount(terms.atMostPerYear, asset: terms.from)))
        let step = terms.step.map { web("conversion.step", renderer.word(.amount($0, asset: terms.from))) }
        return [limits, step, terms.fee.map { fee($0, asset: terms.from) }].compactMap { $0 }.joined(separator: space)
    }

    /// What the member's tier has at a hotel, or everywhere, and why.
    func benefits(_ view: MemberView, at property: String? = nil) -> [RewardRow] {
        BenefitAnswer.all(for: view.tier.tier, at: property, program: program).map { answer in
            RewardRow(
                name: answer.benefit.name.text(in: language), price: nil,
                sentences: answer.explanation.map(renderer.sentence), isAvailable: answer.value != nil)
        }
    }

    /// Until when membership runs; nil where it has no term.
    func membership(_ view: MemberView) -> String? {
        switch view.membership {
        case .active(let until): until.map { web("member.membership_until", "\($0)") }
        case .lapsed(let since): web("member.membership_lapsed", "\(since)")
        }
    }

    private var comma: String { language == .english ? ", " : "、" }

    /// A way to a tier in words: `Gold for 5,000 points`.
    func label(_ way: TierWay) -> String {
        let tier = way.tier.name.text(in: language)
        switch way.kind {
        case .granted: return web("tier_form.granted", tier)
        case .challenge: return web("tier_form.challenge", tier, String(way.tier.challenge?.days ?? 0))
        case .purchased: return web("tier_form.purchased", tier, price(way.price))
        case .gifted: return web("tier_form.gifted", tier, price(way.price))
        }
    }

    private func price(_ price: TierPrice?) -> String {
        guard let price else { return "" }
        return price.asset.map { renderer.word(.amount(price.amount, asset: $0)) }
            ?? money(price.amount, program.currency)
    }
}

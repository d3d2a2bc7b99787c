/// Terms of tiers, campaigns, certificates and trade, as they stand before and after a change.
extension PartText {
    /// A name, and what goes with it: `Gold: until 16:00`.
    private func pair(_ name: String, _ value: String) -> String { say("pair", ["name": name, "value": value]) }

    private func several(_ words: [String]) -> String {
        words.isEmpty ? say("none") : words.joined(separator: texts.language == .english ? "; " : "；")
    }

    /// For how long one is a member by tier.
    func memberships(_ terms: [TierMembership]) -> String {
        several(
            terms.map { own in
                let time = own.months.map(months) ?? word("limit", "for_ever")
                let renewed = own.renewal.map { say("renewed", ["time": time, "renewal": requirement($0)]) } ?? time
                return pair(name(of: own.tier), renewed)
            })
    }

    /// What giving costs the giver.
    func fee(_ fee: TransferFee?, of asset: String) -> String {
        switch fee {
        case nil: say("none")
        case .share(let rate, 0): say("fee_share", ["share": rate.percentText])
        case .share(let rate, let least):
            say("fee_least", ["share": rate.percentText, "least": amount(least, of: asset)])
        case .amount(let points): amount(points, of: asset)
        case .money(let money): text.money(money)
        }
    }

    /// What each tier has, from the lowest.
    func benefits(_ values: [String: BenefitValue?]) -> String {
        several(
            program.tiers.compactMap { tier in
                values[tier.id].map { pair(name(of: tier.id), $0.map(benefit) ?? say("none")) }
            })
    }

    private func benefit(_ value: BenefitValue) -> String {
        switch value {
        case .until: say("benefit.until", ["time": value.description])
        case .room: say("benefit.room")
        case .guest: say("benefit.guest")
        }
    }

    func exceptions(_ exceptions: [Benefit.Exception]) -> String {
        several(exceptions.map { pair(text.sentence($0.place), benefits($0.values)) })
    }

    /// The clauses of a tier's card.
    func card(_ card: CardTerms?) -> String {
        guard let card else { return say("none") }
        return say(
            "card",
            [
                "fee": text.money(card.reissueFee), "transferable": word("flag", "\(card.isTransferable)"),
                "refundable": word("flag", "\(card.isRefundable)"),
            ])
    }

    /// The nights that a certificate covers.
    func cover(_ cover: RewardCover) -> String {
        let asset = program.reward(cover.reward)?.asset ?? program.points.id
        var words = say("cover", ["reward": name(of: cover.reward)])
        if let most = cover.upTo {
            words = say("cover_up_to", ["cover": words, "most": amount(most, of: asset), "more": amount(cover.topUp, of: asset)])
        }
        return cover.awardCategories.isEmpty
            ? words : say("cover_at", ["cover": words, "categories": listed(cover.awardCategories)])
    }

    /// Days of every year: `each year from 12-20 to 02-10`.
    func yearly(_ range: YearlyRange) -> String {
        text.say("condition.days_yearly", ["from": "\(range.from)", "until": "\(range.until)"])
    }

    func weekdays(_ days: Set<Int>) -> String { text.either(days.sorted().map { texts("receipt.weekday.\($0)") }) }

    /// What events add to a counter.
    func adds(_ adds: [CounterAddition], to counter: String) -> String {
        several(adds.map { pair(name(of: $0.event), amount($0.amount, of: counter)) })
    }

    /// Counters with what each needs for the marks.
    func ways(_ ways: [Milestone.Way]) -> String {
        several(ways.map { way in pair(name(of: way.counter), listed(way.marks.map { amount($0, of: way.counter) })) })
    }
}

extension ProgramWords {
    func reminder(_ reminder: Reminder?) -> String {
        switch reminder {
        case nil: Self.nothing
        case .months(let months): "months: \(months)"
        case .days(let days): "days: \(days)"
        }
    }

    func expiry(_ expiry: ExpiryTerms?) -> String {
        if let speech { return speech.expiry(expiry) }
        guard let expiry else { return Self.nothing }
        var parts: [String] = []
        if let after = expiry.after { parts.append(after.isStated ? validity(after) : "after " + validity(after)) }
        if !expiry.monthsByTier.isEmpty {
            let months = zip(program.tiers, expiry.monthsByTier).map { "\($0.id): \($1)" }
            parts.append("months_by_tier: " + months.joined(separator: ", "))
        }
        if expiry.endOf != .day { parts.append("end_of: " + expiry.endOf.rawValue) }
        if !expiry.extendedBy.isEmpty {
            parts.append(
                "extended_by: " + kinds(expiry.extendedBy) + " (" + expiry.extensionMode.rawValue + ")")
        }
        if expiry.endsByInactivity {
            let time = expiry.inactiveMonths.map { "inactive_months: \($0)" } ?? "inactive_days: \(expiry.inactiveDays ?? 0)"
            parts.append(time + " (" + words(expiry.activity.map(\.rawValue) + expiry.trades.map(\.rawValue).sorted()) + ")")
            let spared = program.tiers.indices.filter(expiry.activeRanks.contains).map {
                program.tiers[$0].id
            }
            if !spared.isEmpty { parts.append("except_tiers: " + words(spared)) }
        }
        if !expiry.events.isEmpty { parts.append("events: " + words(expiry.events)) }
        if let months = expiry.atMostMonths { parts.append("at_most_months: \(months)") }
        if let remind = expiry.remind { parts.append("remind: " + reminder(remind)) }
        if let first = expiry.onlyAfterNotice { parts.append("only_after_notice: days: \(first.days)") }
        if let terms = expiry.reinstate {
            let most = terms.atMostPerYear.map { ", at_most_per_year: \($0)" } ?? ""
            parts.append("reinstate: within_days: \(terms.withinDays), for_days: \(terms.forDays)" + most)
        }
        return parts.joined(separator: "; ")
    }

    /// The end of what a rule gives; without one of its own, that of the asset.
    func ownExpiry(_ expiry: ExpiryTerms?) -> String {
        expiry == nil ? speech?.word("limit", "asset") ?? Self.nothing : self.expiry(expiry)
    }

    func tierGift(_ gift: TierGift) -> String {
        if let speech { return speech.tierGift(gift) }
        var parts = [
            name(gift.name), "gives: " + amounts(gift.gives), "once_per: " + gift.oncePer.rawValue,
            "reached_by: " + words(gift.reachedBy.map(\.rawValue)),
        ]
        if let expiry = gift.expiry { parts.append("expires: " + self.expiry(expiry)) }
        return parts.joined(separator: "; ")
    }

    func availability(_ terms: AvailabilityTerms?) -> String {
        if let speech { return speech.availability(terms) }
        return terms.map { "days: \($0.days); of: " + kinds($0.kinds) } ?? Self.nothing
    }

    func budgets(_ budgets: [CreditBudget]) -> String {
        if let speech { return speech.budgets(budgets) }
        let parts = budgets.map { budget in
            let whose = [budget.per.rawValue, budget.role?.rawValue, budget.property].compactMap { $0 }
            return whose.joined(separator: " ") + ": " + amount(budget.atMost, of: budget.asset) + " / " + budget.every.rawValue
        }
        return parts.isEmpty ? Self.nothing : parts.joined(separator: "; ")
    }

    func debt(_ terms: DebtTerms?, of asset: String) -> String {
        if let speech { return speech.debt(terms, of: asset) }
        return terms.map { "at_most: " + ($0.atMost.map { amount($0, of: asset) } ?? Self.nothing) } ?? Self.nothing
    }

    func kinds(_ kinds: [FolioKind]) -> String {
        speech?.kinds(kinds) ?? words(kinds.map(\.rawValue))
    }

    func per(_ per: Int64, _ basis: EarningBasis) -> String { speech?.per(per, basis) ?? Formats.grouped(per) }

    func fall(_ fall: TierFall) -> String {
        if let speech { return speech.fall(fall) }
        return switch fall {
        case .earned: "earned"
        case .oneStep: "one_step"
        case .to(let tier): "to: " + tier
        case .never: "never"
        }
    }

    func memberships(_ terms: [TierMembership]) -> String {
        if let speech { return speech.memberships(terms) }
        let parts = terms.map { own in
            let renewal = own.renewal.map { ", renewal: " + requirement($0) } ?? ""
            return own.tier + ": " + (own.months.map { "months: \($0)" } ?? "permanent") + renewal
        }
        return parts.isEmpty ? Self.nothing : parts.joined(separator: "; ")
    }

    func fee(_ fee: TransferFee?, of asset: String) -> String {
        if let speech { return speech.fee(fee, of: asset) }
        return switch fee {
        case nil: Self.nothing
        case .share(let rate, let least): percent(rate) + (least > 0 ? ", at_least: " + amount(least, of: asset) : "")
        case .amount(let points): amount(points, of: asset) + " " + asset
        case .money(let money): self.money(money)
        }
    }

    func challenge(_ challenge: TierChallenge?) -> String {
        guard let challenge else { return Self.nothing }
        return speech?.challenge(challenge)
            ?? "days: \(challenge.days), keep: \(requirement(challenge.keep)), times: \(challenge.timesPerMember)"
    }

    func grant(_ grant: TierGrant?) -> String {
        grant.map { speech?.grant($0) ?? "at_most_months: \($0.atMostMonths)" } ?? Self.nothing
    }

    func freeNights(_ nights: FreeNights?) -> String {
        nights.map { speech?.freeNights($0) ?? "every: \($0.every), at_most: \($0.atMost)" } ?? Self.nothing
    }

    /// What a tier costs.
    func price(_ price: TierPrice) -> String {
        guard let asset = price.asset else { return money(price.amount) }
        return speech?.amount(price.amount, of: asset) ?? amount(price.amount, of: asset) + " " + asset
    }

    func basis(_ basis: EarningBasis) -> String {
        if let speech { return speech.basis(basis) }
        return switch basis {
        case .spend(let categories, let includes):
            "categories: " + words(categories)
                + (includes.isEmpty ? "" : "; includes: " + words(includes.map(\.rawValue).sorted()))
        case .nights: "for_each: night"
        case .rooms: "for_each: room"
        case .once: "for_each: fact"
        case .percent(let rules, let withoutTier):
            "percent_of: " + words(rules) + (withoutTier ? "; without_tier" : "")
        case .topUp(let amount, let rules): "top_up_to: \(Formats.grouped(amount)); of_rules: " + words(rules)
        }
    }

    func rate(_ rate: Rate, of basis: EarningBasis) -> String {
        if case .percent = basis { return percent(rate) }
        return rate.description
    }

    func percent(_ rate: Rate) -> String {
        let (value, overflow) = rate.millionths.multipliedReportingOverflow(by: 100)
        return overflow ? rate.description : Rate(millionths: value).description + "%"
    }

    func cap(_ cap: Cap, of rule: EarningRule) -> String {
        if let speech { return speech.cap(cap, of: rule) }
        var text = cap.period.rawValue
        if let amount = cap.amount { text += ": most " + self.amount(amount, of: rule.asset) }
        if let times = cap.times { text += ": times " + Formats.grouped(times) }
        let others = cap.rules.filter { $0 != rule.id }
        return others.isEmpty ? text : text + " (with " + words(others) + ")"
    }

    func factors(_ factors: [Factor]) -> String {
        if let speech { return speech.factors(factors) }
        return words(
            factors.map { factor in
                let values = factor.values.map { $0.word.text + " ×" + $0.rate.description }
                let dates = factor.dates == .always ? "" : " " + range(factor.dates)
                return "by \(factor.by.rawValue): "
                    + words(values + ["otherwise ×" + factor.otherwise.description]) + dates
            })
    }

    func choice(_ choice: ChoiceTerms?) -> String {
        if let speech { return speech.choice(choice) }
        guard let choice else { return Self.nothing }
        var text =
            "pick \(choice.pick) of ["
            + choice.options.map { "\($0.id) (\(name($0.name))): \(amounts($0.gives))" }.joined(
                separator: "; ") + "]"
        if let days = choice.withinDays { text += ", within_days: \(days)" }
        if !choice.otherwise.isEmpty { text += ", otherwise: " + words(choice.otherwise) }
        return text
    }

    func cover(_ cover: RewardCover) -> String {
        if let speech { return speech.cover(cover) }
        let points = program.points.id
        return words(
            [cover.reward] + (cover.upTo.map { ["up_to: " + amount($0, of: points), "top_up: " + amount(cover.topUp, of: points)] } ?? [])
                + cover.awardCategories)
    }

    func price(_ price: Price, of asset: String) -> String {
        if let speech { return speech.price(price, of: asset) }
        switch price {
        case .fixed(let points): return amount(points, of: asset) + " " + asset
        case .chart(let cells):
            return words(
                cells.map {
                    "\($0.category)\($0.season.isEmpty ? "" : "/" + $0.season): \(amount($0.points, of: asset))"
                })
        case .pointsAndMoney(let full, let least, let step, let money):
            return
                "\(amount(least, of: asset)) – \(amount(full, of: asset)) \(asset), step \(amount(step, of: asset)), "
                + "money_for_point \(money)"
        case .billShare(let points, let off, let share, let step):
            return "\(amount(points, of: asset)) \(asset) = \(money(off)), at_most \(percent(share)), "
                + "step \(amount(step, of: asset))"
        }
    }

    /// A name in every language it has.
    func name(_ name: LocalName?) -> String {
        if let speech { return speech.every(name) }
        return name.map { $0.stored.split(separator: "\n").joined(separator: ", ") } ?? Self.nothing
    }

    func settlement(_ terms: [SettlementTerms]) -> String {
        speech?.settlement(terms) ?? words(terms.map { "\($0.asset) (\($0.charge), \($0.credit))" })
    }

    func outlets(_ outlets: [Outlet]) -> String {
        if let speech { return speech.outlets(outlets) }
        return words(outlets.map { "\($0.id) (\(name($0.name)), \($0.category))" })
    }

    func occasion(_ occasion: Occasion?) -> String {
        if let speech { return speech.occasion(occasion) }
        return switch occasion {
        case nil: Self.nothing
        case .birthday(let days): "birthday, days_before: \(days)"
        case .anniversary(let days): "anniversary, days_before: \(days)"
        case .monthly(let day): "monthly, day: \(day)"
        case .joining: "joining"
        case .friendJoins(let side): "friend_joins, tells: \(side.rawValue)"
        case .friendConsumes(let fact, let side): "friend_consumes: \(friendFact(fact)), tells: \(side.rawValue)"
        case .friendRanking(let ranking):
            "friend_ranking: \(ranking.period.rawValue), places: \(ranking.places.lowerBound)-\(ranking.places.upperBound), "
                + "friends_at_least: \(ranking.friendsAtLeast), judged_after_days: \(ranking.judgedAfterDays), "
                + friendFact(ranking.fact)
        }
    }

    private func friendFact(_ fact: FriendFact) -> String {
        fact.kinds.map(\.rawValue).joined(separator: ", ")
            + (fact.spendAtLeast > 0 ? ", spend_at_least: " + money(fact.spendAtLeast) : "")
            + (fact.condition.map { ", when: " + condition($0) } ?? "")
    }
}

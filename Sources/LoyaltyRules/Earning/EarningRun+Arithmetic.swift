/// The arithmetic of a yes, as a receipt tells it: what was multiplied by what, and how it was rounded (GEN-05).
extension EarningRun {
    /// What a rule gave, with its arithmetic; nothing where there was nothing to give.
    /// - Parameter rest: what was kept of fractions before and afterwards, in millionths.
    func explainAmount(_ rule: EarningRule, _ exact: EarningAmount, amount: Int64, rest: (before: Int64, after: Int64)) {
        guard request.explaining, !isNothing(rule, exact, amount) else { return }
        explainParts(rule, exact)
        let (key, values) = arithmetic(rule, exact)
        let common: [String: ReceiptValue] = [
            "tier": .tier(request.tier), "rule": .name(rule.id), "amount": .amount(amount, asset: rule.asset),
            "exact": exact.exact(decimals: program.decimals(of: rule.asset)),
        ]
        say(key, common.merging(values) { $1 }, rule: rule.id, effect: AssetAmount(rule.asset, amount))
        if rest.before != 0 || rest.after != 0 {
            let decimals = program.decimals(of: rule.asset)
            say(
                "earn.kept",
                [
                    "rule": .name(rule.id), "before": EarningAmount.shortest(Int128(rest.before), decimals: Rate.decimals + decimals),
                    "after": EarningAmount.shortest(Int128(rest.after), decimals: Rate.decimals + decimals),
                ], rule: rule.id)
        }
        if let announcement = rule.announcement {
            say("earn.announced", ["words": .words(announcement)], rule: rule.id)
        }
    }

    /// Nought of nought, or what the tier does not get: nobody asks why.
    private func isNothing(_ rule: EarningRule, _ exact: EarningAmount, _ amount: Int64) -> Bool {
        amount == 0 && exact.numerator == 0 && !isSpend(rule) && (exact.rate.millionths == 0 || exact.basis == 0)
    }

    /// What made the amount another one: factors, nights outside the dates, rooms that do not count.
    private func explainParts(_ rule: EarningRule, _ exact: EarningAmount) {
        for factor in exact.factors {
            say(
                "earn.factor",
                [
                    "what": .key("what." + factor.by.rawValue), "found": fact.called(factor.by) ?? .text("–"),
                    "factor": .rate(factor.rate),
                ],
                rule: rule.id)
        }
        if let share = exact.share {
            let key = exact.isOfChosenNights ? "earn.nights_counted" : "earn.prorated"
            say(key, ["part": .integer(Int64(share.part)), "whole": .integer(Int64(share.whole))], rule: rule.id)
        }
        guard let most = rule.roomsAtMost else { return }
        var values: [String: ReceiptValue] = ["rule": .name(rule.id), "most": .integer(Int64(most))]
        switch rule.basis {
        case .spend(let categories, _):
            let out = fact.charges.reduce(Int64(0)) {
                $1.room > most && categories.contains($1.category) ? $0 + $1.net : $0
            }
            guard out > 0 else { return }
            values["net"] = .money(out, program.currency)
            say("earn.rooms_left_out", values, rule: rule.id)
        case .nights, .rooms:
            guard folio.rooms > most else { return }
            values["rooms"] = .integer(Int64(folio.rooms))
            say("earn.rooms_counted", values, rule: rule.id)
        default: return
        }
    }

    /// The sentence of the basis, with the values that only it has.
    private func arithmetic(_ rule: EarningRule, _ exact: EarningAmount) -> (key: String, values: [String: ReceiptValue]) {
        var values = ["rate": multiplier(rule, exact)]
        let rounded = exact.isWhole ? "" : ".rounded"
        if !exact.isWhole {
            values["rounding"] = .key("rounding." + (rule.remainder == .keep ? "keep" : rule.rounding.rawValue))
        }
        switch rule.basis {
        case .spend(let categories, _):
            values["categories"] = .categories(categories.filter { id in fact.charges.contains { $0.category == id } })
            values["net"] = .money(exact.whole, program.currency)
            if let steps = exact.steps, let per = rule.per {
                values["steps"] = .integer(steps)
                values["per"] = .money(per, program.currency)
                return ("earn.steps" + rounded, values)
            }
            if let per = rule.per {
                values["per"] = .money(per, program.currency)
                return ("earn.rate.each", values)
            }
            if exact.isWhole { return ("earn.rate", values) }
            return (rule.remainder == .keep ? "earn.rate.kept" : "earn.rate.\(rule.rounding.rawValue)", values)
        case .nights, .rooms:
            if let steps = exact.steps, let per = rule.per {
                values["count"] = .integer(exact.whole)
                values["steps"] = .integer(steps)
                values["per"] = .integer(per)
                return ((rule.basis == .nights ? "earn.night_steps" : "earn.room_steps") + rounded, values)
            }
            let rooms = min(folio.rooms, rule.roomsAtMost ?? .max)
            values["count"] = .integer(nightsThatCount(rule, exact))
            guard rule.basis == .nights, rooms > 1 else {
                return ((rule.basis == .nights ? "earn.nights" : "earn.rooms") + rounded, values)
            }
            values["count"] = .integer(nightsThatCount(rule, exact) / Int64(rooms))
            values["rooms"] = .integer(Int64(rooms))
            return ("earn.room_nights" + rounded, values)
        case .once: return ("earn.once", values)
        case .percent(let rules, _):
            values["of"] = .amount(exact.basis, asset: rule.asset)
            values["rules"] = .names(rules)
            return (exact.isWhole ? "earn.percent.whole" : "earn.percent", values)
        case .topUp(let to, _):
            values["to"] = .amount(to, asset: rule.asset)
            return ("earn.top_up", values)
        }
    }

    private func isSpend(_ rule: EarningRule) -> Bool {
        if case .spend = rule.basis { return true }
        return false
    }

    /// The nights of all rooms, or of a stay that lies in the dates in part only those within; rooms as they are.
    private func nightsThatCount(_ rule: EarningRule, _ exact: EarningAmount) -> Int64 {
        guard rule.basis == .nights, let share = exact.share else { return exact.basis }
        return exact.basis / Int64(share.whole) * Int64(share.part)
    }

    /// The rate with what came on top: `25 × 0.5`, `100% × 2/4`.
    private func multiplier(_ rule: EarningRule, _ exact: EarningAmount) -> ReceiptValue {
        var (isPercent, parts) = (false, exact.factors.map(\.rate.readable))
        if case .percent = rule.basis { isPercent = true }
        if let share = exact.share, rule.basis != .nights { parts.append("\(share.part)/\(share.whole)") }
        // A step that the sentence does not tell by itself.
        if let per = rule.per, exact.steps == nil || isPercent, !isSpend(rule) { parts.append("1/\(Formats.grouped(per))") }
        guard !parts.isEmpty else { return isPercent ? .percent(exact.rate) : .rate(exact.rate) }
        return .text(([isPercent ? exact.rate.percentText : exact.rate.readable] + parts).joined(separator: " × "))
    }
}

extension Program {
    /// Whether a tier asks for a counter: to be reached, kept, held for life, or kept after a trial.
    func tiersAsk(_ counter: String) -> Bool {
        tiers.contains { tier in
            [tier.attain, tier.retain, tier.lifetime, tier.challenge?.keep].contains { requirement in
                requirement?.counters.contains { $0.counter == counter } ?? false
            }
        }
    }
}

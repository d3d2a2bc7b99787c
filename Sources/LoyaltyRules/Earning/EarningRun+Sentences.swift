/// The sentences of an earning: for every yes its arithmetic, for every no what would have made it so (GEN-05).
extension EarningRun {
    private func say(
        _ key: String, _ values: [String: ReceiptValue], rule: String? = nil, effect: AssetAmount? = nil
    ) {
        explanation.append(ReceiptLine(key, values, rule: rule, effect: effect))
    }

    func explainConversion() {
        guard let dayRate = request.dayRate, folio.currency != program.currency else { return }
        let foreign = folio.lines.reduce(Int64(0)) { $0 + $1.net }
        say(
            "earn.converted",
            [
                "foreign": .money(foreign, folio.currency), "rate": .rate(dayRate.rate), "day": .day(dayRate.day),
                "net": .money(fact.spend(nil), program.currency),
            ])
    }

    func explainAmount(_ rule: EarningRule, _ exact: EarningAmount, amount: Int64) {
        guard request.explaining else { return }
        for factor in exact.factors {
            say(
                "earn.factor",
                ["what": .key("what." + factor.by.rawValue), "found": .text(fact.found(factor.by) ?? "–"), "factor": .rate(factor.rate)],
                rule: rule.id)
        }
        if let share = exact.share {
            let key = exact.isOfChosenNights ? "earn.nights_counted" : "earn.prorated"
            say(key, ["part": .integer(Int64(share.part)), "whole": .integer(Int64(share.whole))], rule: rule.id)
        }
        var values: [String: ReceiptValue] = [
            "rate": .rate(exact.rate), "tier": .tier(request.tier), "rule": .name(rule.id),
            "exact": exact.exact(decimals: program.decimals(of: rule.asset)),
            "amount": .amount(amount, asset: rule.asset),
        ]
        let key: String
        switch rule.basis {
        case .spend(let categories, _):
            values["categories"] = .categories(categories.filter { id in fact.charges.contains { $0.category == id } })
            values["net"] = .money(exact.basis, program.currency)
            if let per = rule.per {
                values["per"] = .money(per, program.currency)
                key = "earn.rate.per"
                break
            }
            key = rule.remainder == .keep || exact.isWhole ? "earn.rate" : "earn.rate.\(rule.rounding.rawValue)"
        case .nights, .rooms:
            values["count"] = .integer(exact.basis)
            key = rule.basis == .nights ? "earn.nights" : "earn.rooms"
        case .once: key = "earn.once"
        case .percent(let rules, _):
            values["of"] = .amount(exact.basis, asset: rule.asset)
            values["rules"] = .names(rules)
            values["rate"] = .percent(exact.rate)
            key = "earn.percent"
        case .topUp(let to, _):
            values["to"] = .amount(to, asset: rule.asset)
            key = "earn.top_up"
        }
        say(key, values, rule: rule.id, effect: AssetAmount(rule.asset, amount))
        if let announcement = rule.announcement {
            say("earn.announced", ["words": .words(announcement)], rule: rule.id)
        }
    }

    func explainJoined() {
        guard request.explaining, let joined else { return }
        for stay in joined.stays {
            say("stay.joined", ["arrival": .day(stay.arrival), "departure": .day(stay.departure), "property": .property(stay.property)])
        }
    }

    func explainOneStay(_ rule: EarningRule, before: Int64, wanted: Int64, given: Int64) {
        guard request.explaining else { return }
        say(
            "earn.one_stay",
            [
                "rule": .name(rule.id), "before": .amount(before, asset: rule.asset),
                "wanted": .amount(wanted, asset: rule.asset), "given": .amount(given, asset: rule.asset),
            ], rule: rule.id, effect: AssetAmount(rule.asset, given - wanted))
    }

    func explainFilledUp(_ rule: EarningRule, to: Int64, before: Int64, amount: Int64) {
        guard request.explaining else { return }
        let values: [String: ReceiptValue] = [
            "rule": .name(rule.id), "to": .amount(to, asset: rule.asset), "before": .amount(before, asset: rule.asset),
            "amount": .amount(abs(amount), asset: rule.asset),
        ]
        say(
            amount < 0 ? "earn.one_stay_over" : "earn.one_stay_filled", values, rule: rule.id,
            effect: AssetAmount(rule.asset, amount))
    }

    func explainCountedAsOne(_ counter: Counter, _ other: PastStay) {
        guard request.explaining else { return }
        say("count.one_stay", ["counter": .asset(counter.id), "day": .day(other.departure)], rule: counter.id)
    }

    func explainCap(_ rule: EarningRule, _ cap: Cap, wanted: Int64, allowed: Int64) {
        guard request.explaining else { return }
        var values: [String: ReceiptValue] = [
            "rule": .name(rule.id), "wanted": .amount(wanted, asset: rule.asset),
            "given": .amount(allowed, asset: rule.asset), "period": .key("period." + cap.period.rawValue),
        ]
        if let amount = cap.amount { values["most"] = .amount(amount, asset: rule.asset) }
        if let times = cap.times { values["times"] = .integer(times) }
        say(
            cap.times != nil && allowed == 0 ? "earn.capped_times" : "earn.capped", values, rule: rule.id,
            effect: AssetAmount(rule.asset, allowed - wanted))
    }

    func explainNotCombined(_ rule: EarningRule, with other: EarningRule) {
        guard request.explaining else { return }
        say("earn.not_combined", ["rule": .name(rule.id), "other": .name(other.id)], rule: rule.id)
    }

    /// Why a rule that is running gave nothing. Rules of other days, other kinds of facts and other events are not
    /// spoken of.
    func explainNo(_ rule: EarningRule) {
        guard request.explaining, rule.kinds.contains(folio.kind), isInTime(rule),
            let failure = rule.condition?.failure(of: fact)
        else { return }
        if case .text(.event, _) = failure { return }
        say("earn.no." + failure.word, failure.values(of: fact).merging(["rule": .name(rule.id)]) { $1 }, rule: rule.id)
    }

    /// Why a rule for certain nights of the week gave nothing for a stay.
    func explainNoNights(_ rule: EarningRule) {
        guard request.explaining, folio.nights > 0, let days = rule.nightsOn, StayNights(folio, rule).chosen == 0 else { return }
        say("earn.no_nights", ["rule": .name(rule.id), "needed": .keys(days.sorted().map { "weekday.\($0)" })], rule: rule.id)
    }

    func explainNotCounted(_ counter: Counter) {
        guard request.explaining, let failure = counter.condition?.failure(of: fact) else { return }
        say("count.no." + failure.word, failure.values(of: fact).merging(["counter": .asset(counter.id)]) { $1 }, rule: counter.id)
    }

    func explainCounted(_ counter: Counter, amount: Int64) {
        guard request.explaining else { return }
        let counted = ReceiptValue.amount(abs(amount), asset: counter.id)
        say(
            amount < 0 ? "count.taken" : "count.added", ["counter": .asset(counter.id), "amount": counted],
            rule: counter.id, effect: AssetAmount(counter.id, amount))
    }

    /// What of the money no rule is for; tax and service.
    func explainRest() {
        var earning: Set<String> = []
        for rule in program.earning where rule.kinds.contains(folio.kind) && isInTime(rule) {
            if case .spend(let categories, _) = rule.basis { earning.formUnion(categories) }
        }
        for category in fact.charges.map(\.category).uniqued() where !earning.contains(category) {
            say(
                "earn.category_excluded",
                ["categories": .categories([category]), "net": .money(fact.spend([category]), program.currency)])
        }
        let tax = folio.lines.reduce(Int64(0)) { $0 + $1.tax }
        let service = folio.lines.reduce(Int64(0)) { $0 + $1.service }
        guard tax + service > 0 else { return }
        say("earn.tax_and_service", ["tax": .money(tax, folio.currency), "service": .money(service, folio.currency)])
    }
}

extension Sequence where Element: Hashable {
    /// Each element once, in order.
    public func uniqued() -> [Element] {
        var seen: Set<Element> = []
        return filter { seen.insert($0).inserted }
    }
}

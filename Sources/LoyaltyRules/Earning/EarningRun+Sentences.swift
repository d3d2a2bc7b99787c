/// The sentences of an earning: for every yes its arithmetic, for every no what would have made it so (GEN-05).
extension EarningRun {
    func say(
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
            let no = ConditionFailure(of: rule.condition, fact)?.sentence(.rule, rule.id, of: fact)
        else { return }
        say("earn.no." + no.word, no.values.merging(["rule": .name(rule.id)]) { $1 }, rule: rule.id)
    }

    /// Why a rule for certain nights of the week gave nothing for a stay.
    func explainNoNights(_ rule: EarningRule) {
        guard request.explaining, folio.nights > 0, let days = rule.nightsOn, StayNights(folio, rule).chosen == 0 else { return }
        say("earn.no_nights", ["rule": .name(rule.id), "needed": .keys(days.sorted().map { "weekday.\($0)" })], rule: rule.id)
    }

    func explainNotCounted(_ counter: Counter) {
        guard request.explaining,
            let no = ConditionFailure(of: counter.condition, fact)?.sentence(.counter, counter.id, of: fact)
        else { return }
        say("count.no." + no.word, no.values.merging(["counter": .asset(counter.id)]) { $1 }, rule: counter.id)
    }

    func explainCounted(_ counter: Counter, amount: Int64) {
        guard request.explaining else { return }
        let counted = ReceiptValue.amount(abs(amount), asset: counter.id)
        let isAsked = program.tiersAsk(counter.id)
        say(
            amount < 0 ? (isAsked ? "count.taken" : "count.taken_off") : isAsked ? "count.added" : "count.noted",
            ["counter": .asset(counter.id), "amount": counted], rule: counter.id, effect: AssetAmount(counter.id, amount))
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
        explainShares()
    }

    /// Tax and service, as far as no rule counts them.
    private func explainShares() {
        var counted: Set<EarningBasis.Share> = []
        for rule in program.earning where applies(rule) {
            if case .spend(_, let shares) = rule.basis { counted.formUnion(shares) }
        }
        let tax = counted.contains(.tax) ? 0 : folio.lines.reduce(Int64(0)) { $0 + $1.tax }
        let service = counted.contains(.service) ? 0 : folio.lines.reduce(Int64(0)) { $0 + $1.service }
        var values: [String: ReceiptValue] = [:]
        if tax > 0 { values["tax"] = .money(tax, folio.currency) }
        if service > 0 { values["service"] = .money(service, folio.currency) }
        guard !values.isEmpty else { return }
        say(values.count == 2 ? "earn.tax_and_service" : tax > 0 ? "earn.tax" : "earn.service", values)
    }
}

extension Sequence where Element: Hashable {
    /// Each element once, in order.
    public func uniqued() -> [Element] {
        var seen: Set<Element> = []
        return filter { seen.insert($0).inserted }
    }
}

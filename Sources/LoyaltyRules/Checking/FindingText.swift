/// Says a sentence about a document in the reader's language, with the names that the document gives.
struct FindingText {
    let texts: Texts
    let program: Program?

    func sentence(_ key: String, _ values: [String: String], _ parts: [String: FindingPart]) -> String {
        texts.text(key) { place in parts[place].flatMap { said($0) } ?? values[place] }
    }

    /// Nil without the program: then what the document says itself must do.
    private func said(_ part: FindingPart) -> String? {
        if case .word(let key) = part { return texts(key) }
        guard let program else { return nil }
        let conditions = ConditionText(texts, program: program)
        switch part {
        case .condition(let condition):
            let sentence = conditions.sentence(condition)
            return texts.language == .english ? sentence : ChineseSpacing.tidy(sentence)
        case .requirement(let requirement): return sentence(requirement, conditions)
        case .validity(let validity): return sentence(validity)
        case .reminder(.months(let count)): return counted("program.ends.months", count)
        case .reminder(.days(let count)): return counted("program.ends.days", count)
        case .kinds(let kinds): return conditions.either(kinds.map { texts("condition.fact." + $0.rawValue) })
        case .ways(let ways): return conditions.either(ways.map { texts("program.way." + $0.rawValue) })
        case .period(let period): return texts("receipt.period." + period.rawValue)
        case .chain(let pump): return pump.chain(in: texts.language, of: program)
        case .figure(let holding, let amount):
            return Pump.text(holding, amount, program) { program.name(of: $0, in: texts.language) }
        case .names(let ids):
            return conditions.listed(
                ids.map { (program.displayName(of: $0) ?? program.asset($0)?.name)?.text(in: texts.language) ?? $0 })
        case .places(let places): return conditions.listed(places.map { sentence(place: $0, program) })
        case .limits(let limits): return conditions.listed(limits.map { sentence($0, program, conditions) })
        case .word(let key): return texts(key)
        }
    }

    private func sentence(_ requirement: Requirement, _ conditions: ConditionText) -> String {
        switch requirement {
        case .counter(let id, let window, let bounds):
            func leaf(_ key: String, _ amount: Int64) -> String {
                let isMoney = conditions.program.counter(id)?.measure == .spend
                return texts.text(
                    "program.requirement." + key,
                    [
                        "amount": isMoney ? conditions.money(amount) : conditions.amount(amount, of: id),
                        "window": WindowText(texts).sentence(window),
                    ])
            }
            let limits = [bounds.atLeast.map { leaf("at_least", $0) }, bounds.atMost.map { leaf("at_most", $0) }]
            return limits.compactMap { $0 }.joined(separator: texts("progress.and"))
        case .years(let tier, let least):
            let name = conditions.program.tier(tier)?.name.text(in: texts.language) ?? tier
            return texts.text("program.requirement.years", ["count": String(least), "tier": name])
        case .any(let parts): return joined(parts, by: "progress.or", conditions)
        case .all(let parts): return joined(parts, by: "progress.and", conditions)
        case .atLeast(let least, let parts):
            let words = parts.map { sentence($0, conditions) }.joined(separator: texts.language == .english ? "; " : "；")
            return texts.text("program.requirement.n_of", ["count": String(least), "parts": words])
        }
    }

    private func joined(_ parts: [Requirement], by key: String, _ conditions: ConditionText) -> String {
        parts.map { sentence($0, conditions) }.joined(separator: texts(key))
    }

    private func sentence(_ validity: Validity) -> String {
        switch validity {
        case .months(let count): counted("program.ends.months", count)
        case .days(let count): counted("program.ends.days", count)
        case .endOfMonth(let month, let years):
            texts.text("program.valid.end_of_month", ["month": String(month), "count": String(years)])
        case .dayOfYear(let day, _): "\(day)"
        case .date(let day): day.description
        case .lifetime: texts("program.valid.lifetime")
        }
    }

    /// `“Base points” (earning.base_points)`.
    private func sentence(place: String, _ program: Program) -> String {
        let id = place.split(separator: ".").last.map(String.init) ?? place
        let name = program.displayName(of: id) ?? program.asset(id)?.name ?? program.counter(id)?.name
        guard let name else { return place }
        return texts.text("program.place", ["name": name.text(in: texts.language), "place": place])
    }

    private func sentence(_ limit: PumpLimit, _ program: Program, _ conditions: ConditionText) -> String {
        switch limit {
        case .conversion(let terms):
            return texts.text("program.limit.conversion", ["amount": conditions.amount(terms.atMostPerYear, of: terms.from)])
        case .gift(let id):
            guard let gift = program.tierGift(id) else { return id }
            let amounts = gift.gives.map { conditions.amount($0.amount, of: $0.asset) }
            return texts.text(
                "program.tier_gift." + gift.oncePer.rawValue,
                ["gift": gift.name.text(in: texts.language), "amounts": conditions.listed(amounts)])
        case .milestone(let id, let times):
            let name = program.milestone(id)?.name.text(in: texts.language) ?? id
            return texts.text("program.limit.milestone", ["name": name, "count": String(times)])
        case .purchase(let asset, let most):
            return texts.text("program.limit.purchase", ["amount": conditions.amount(most, of: asset)])
        case .rule(let id, let most):
            let rule = program.rule(id)
            let name = rule?.name?.text(in: texts.language) ?? id
            return texts.text("program.limit.rule", ["name": name, "amount": conditions.amount(most, of: rule?.asset ?? "")])
        }
    }

    private func counted(_ key: String, _ count: Int) -> String { texts.text(key, ["count": String(count)]) }
}

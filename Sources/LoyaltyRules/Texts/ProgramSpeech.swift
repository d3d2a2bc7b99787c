/// Says in words what a program document asks and promises: conditions of tiers, terms, ends of points.
public struct ProgramSpeech: Sendable {
    package let texts: Texts
    package let program: Program
    private let text: ConditionText

    /// - Parameters:
    ///   - texts: a catalogue that has the sentences `program.…`.
    ///   - program: the document that is told.
    public init(_ texts: Texts, program: Program) {
        self.texts = texts
        text = ConditionText(texts, program: program)
        self.program = program
    }

    /// What must be counted: `25 nights in the calendar year or …`.
    public func sentence(_ requirement: Requirement) -> String {
        switch requirement {
        case .counter(let id, let window, let bounds):
            let least = bounds.atLeast.map { leaf("at_least", $0, id, window) }
            let most = bounds.atMost.map { leaf("at_most", $0, id, window) }
            return [least, most].compactMap { $0 }.joined(separator: texts("progress.and"))
        case .years(let tier, let least):
            return texts.text(
                "program.requirement.years", ["count": String(least), "tier": self.tier(tier)])
        case .any(let parts): return parts.map(nested).joined(separator: texts("progress.or"))
        case .all(let parts): return parts.map(nested).joined(separator: texts("progress.and"))
        case .atLeast(let least, let parts):
            return texts.text(
                "program.requirement.n_of",
                ["count": String(least), "parts": parts.map(nested).joined(separator: texts.language == .english ? "; " : "；")])
        }
    }

    private func nested(_ requirement: Requirement) -> String {
        switch requirement {
        case .counter, .years: sentence(requirement)
        default: texts.language == .english ? "(\(sentence(requirement)))" : "（\(sentence(requirement))）"
        }
    }

    private func leaf(_ key: String, _ amount: Int64, _ counter: String, _ window: Window) -> String {
        texts.text(
            "program.requirement." + key,
            ["amount": text.sum(amount, of: counter), "window": self.window(window)])
    }

    /// Over which days something is added up.
    public func window(_ window: Window) -> String { WindowText(texts).sentence(window) }

    /// How long a tier holds.
    public func sentence(_ validity: Validity) -> String {
        switch validity {
        case .months(let count): counted("valid.months", count)
        case .days(let count): counted("valid.days", count)
        case .endOfMonth(let month, let years):
            texts.text("program.valid.end_of_month", ["month": String(month), "count": String(years)])
        case .dayOfYear(let day, let years): stated(day, years)
        case .date(let day): texts.text("program.ends.on_date", ["day": day.description])
        case .lifetime: texts("program.valid.lifetime")
        }
    }

    /// What reaching a tier gives: `Gold welcome: 2,000 points, once in a lifetime`.
    public func sentence(_ gift: TierGift) -> String {
        let amounts = gift.gives.map { text.sum($0.amount, of: $0.asset) }
        return texts.text(
            "program.tier_gift." + gift.oncePer.rawValue,
            [
                "gift": gift.name.text(in: texts.language),
                "amounts": amounts.joined(separator: texts.language == .english ? ", " : "、"),
            ])
    }

    /// When what members hold of an asset ends.
    public func sentence(_ terms: ExpiryTerms?) -> String {
        guard let terms else { return texts("program.expiry_never") }
        var parts: [String] = []
        if terms.monthsByTier.isEmpty {
            if let after = terms.after {
                parts.append(after.isStated ? sentence(after) : texts.text("program.ends.after", ["time": time(after)]))
            }
        } else {
            let tiers = zip(program.tiers, terms.monthsByTier).map {
                tier($0.id) + " " + counted("ends.months", $1)
            }
            parts.append(
                texts.text("program.ends.by_tier", ["tiers": tiers.joined(separator: texts.language == .english ? ", " : "、")]))
        }
        if terms.endOf != .day { parts.append(texts("program.ends.end_of_" + terms.endOf.rawValue)) }
        if !terms.extendedBy.isEmpty {
            parts.append(texts.text("program.ends." + terms.extensionMode.rawValue, ["kinds": kinds(terms.extendedBy, terms)]))
        }
        if let count = terms.inactiveMonths ?? terms.inactiveDays {
            let key = terms.inactiveMonths == nil ? "program.ends.inactive_days" : "program.ends.inactive"
            parts.append(texts.text(key, ["count": String(count), "kinds": activity(terms)]))
        }
        if let months = terms.atMostMonths { parts.append(counted("ends.at_most", months)) }
        if let remind = terms.remind { parts.append(texts.text("program.ends.remind", ["time": time(remind)])) }
        if let first = terms.onlyAfterNotice { parts.append(counted("ends.only_after_notice", first.days)) }
        return parts.joined(separator: texts.language == .english ? " " : "")
    }

    /// When what members hold of an asset can be used, when it ends, and whether it may be owed.
    public func life(_ asset: Asset) -> String {
        let parts = [asset.available.map(waits), sentence(asset.expiry), asset.debt.map { owed($0, of: asset) }]
        return parts.compactMap { $0 }.joined(separator: texts.language == .english ? " " : "")
    }

    private func waits(_ terms: AvailabilityTerms) -> String {
        texts.text("program.available_after", ["count": String(terms.days), "kinds": kinds(terms.kinds)])
    }

    private func owed(_ terms: DebtTerms, of asset: Asset) -> String {
        guard let most = terms.atMost else { return texts("program.debt") }
        return texts.text("program.debt_at_most", ["amount": text.sum(most, of: asset.id)])
    }

    private func activity(_ terms: ExpiryTerms) -> String {
        let trades = Trade.allCases.filter(terms.trades.contains).map { texts("trade." + $0.rawValue) }
        return ([kinds(terms.activity, terms)].filter { !$0.isEmpty } + trades).joined(separator: texts("program.kinds_or"))
    }

    private func kinds(_ kinds: [FolioKind]) -> String {
        kinds.map { texts("folio_kind." + $0.rawValue) }.joined(separator: texts("program.kinds_or"))
    }

    /// The same, with the names of the events that are designated.
    private func kinds(_ kinds: [FolioKind], _ terms: ExpiryTerms) -> String {
        guard kinds.contains(.event), !terms.events.isEmpty else { return self.kinds(kinds) }
        let others = kinds.filter { $0 != .event }.map { texts("folio_kind." + $0.rawValue) }
        let events = terms.events.map { program.displayName(of: $0)?.text(in: texts.language) ?? $0 }
        return (others + events).joined(separator: texts("program.kinds_or"))
    }

    private func time(_ validity: Validity) -> String {
        switch validity {
        case .days(let count): counted("ends.days", count)
        case .months(let count): counted("ends.months", count)
        case .endOfMonth, .dayOfYear, .date, .lifetime: sentence(validity)
        }
    }

    private func stated(_ day: MonthDay, _ years: Int) -> String {
        texts.text(
            years == 0 ? "program.ends.on_next_day" : "program.ends.on_day", ["month": String(day.month), "day": String(day.day), "count": String(years)])
    }

    private func time(_ reminder: Reminder) -> String {
        switch reminder {
        case .months(let count): counted("ends.months", count)
        case .days(let count): counted("ends.days", count)
        }
    }

    private func tier(_ id: String) -> String { program.tier(id)?.name.text(in: texts.language) ?? id }

    private func counted(_ key: String, _ count: Int) -> String {
        texts.text("program." + key, ["count": String(count)])
    }
}

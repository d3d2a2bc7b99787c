/// Says what an earning rule counts, how far it goes and with which rules it competes, in sentences of the reader's
/// language, as `ConditionText` says conditions.
public struct RuleText: Sendable {
    private let text: ConditionText
    private let program: Program

    /// - Parameters:
    ///   - texts: a catalogue that has the sentences `earning.…`.
    ///   - program: the document that has the rule.
    public init(_ texts: Texts, program: Program) {
        text = ConditionText(texts, program: program)
        self.program = program
    }

    /// What is multiplied by the rate: `money spent on Rooms, Dining, for each full CNY 10.00`.
    public func basis(_ rule: EarningRule) -> String {
        if let choice = rule.choice {
            let options = choice.options.map { $0.name.text(in: text.texts.language) }
            return text.say("earning.basis.choice", ["count": String(choice.pick), "options": text.listed(options)])
        }
        var words = counted(rule.basis, kinds: rule.kinds, asset: rule.asset)
        if let per = rule.per { words = text.say("earning.basis.per", ["basis": words, "amount": step(per, rule.basis)]) }
        if let rooms = rule.roomsAtMost {
            words = text.say("earning.basis.rooms", ["basis": words, "count": String(rooms)])
        }
        if let days = rule.nightsOn {
            let named = text.either(days.sorted().map { text.say("receipt.weekday.\($0)") })
            words = text.say("earning.basis.nights_on", ["basis": words, "words": named])
        }
        if let nights = rule.nightsAtMost {
            words = text.say("earning.basis.nights", ["basis": words, "count": String(nights)])
        }
        return words
    }

    /// Its limits: `at most 5,000 points a calendar year`.
    public func caps(_ rule: EarningRule) -> [String] { rule.caps.map { cap($0, of: rule) } }

    /// What its stack does, with the rules in it; nil without one.
    public func stack(_ rule: EarningRule) -> String? {
        guard let id = rule.stack, let mode = program.stacks.first(where: { $0.id == id })?.mode else { return nil }
        let all = program.earning.filter { $0.stack == id }.map(\.id)
        guard all.count > 1 else { return text.say("earning.stack.alone") }
        let named = mode == .best || mode == .exclusive ? all : all.filter { $0 != rule.id }
        return text.say("earning.stack." + mode.rawValue, ["rules": rules(named)])
    }

    func counted(_ basis: EarningBasis, kinds: [FolioKind], asset: String) -> String {
        switch basis {
        case .spend(let categories, let shares):
            let words = text.listed(categories.map { program.category($0)?.name.text(in: text.texts.language) ?? $0 })
            guard !shares.isEmpty else { return text.say("earning.basis.spend", ["words": words]) }
            return text.say("earning.basis.spend_with", ["words": words, "shares": text.shares(shares)])
        case .nights: return text.say("earning.basis.night")
        case .rooms: return text.say("earning.basis.room")
        case .once:
            return text.say("earning.basis.fact", ["words": text.either(kinds.map(kind))])
        case .percent(let of, let withoutTier):
            return text.say(withoutTier ? "earning.basis.percent_first" : "earning.basis.percent", ["rules": rules(of)])
        case .topUp(let amount, let of):
            return text.say("earning.basis.top_up", ["amount": text.amount(amount, of: asset), "rules": rules(of)])
        }
    }

    private func kind(_ kind: FolioKind) -> String {
        let word = text.say("folio_kind." + kind.rawValue)
        return text.texts.language == .english ? word.lowercased() : word
    }

    /// The step of a rate for each full so much.
    private func step(_ per: Int64, _ basis: EarningBasis) -> String {
        if case .spend = basis { return text.money(per) }
        return Formats.grouped(per)
    }

    func cap(_ cap: Cap, of rule: EarningRule) -> String {
        let period = text.say("receipt.period." + cap.period.rawValue)
        let limit =
            cap.amount.map { text.say("earning.cap.most", ["amount": text.amount($0, of: rule.asset), "period": period]) }
            ?? text.say("earning.cap.times", ["count": Formats.grouped(cap.times ?? 0), "period": period])
        let others = cap.rules.filter { $0 != rule.id }
        return others.isEmpty ? limit : text.say("earning.cap.shared", ["cap": limit, "rules": rules(others)])
    }

    private func rules(_ ids: [String]) -> String {
        text.listed(ids.map { program.rule($0)?.name?.text(in: text.texts.language) ?? $0 })
    }
}

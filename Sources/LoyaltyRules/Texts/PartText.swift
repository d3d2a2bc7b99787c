/// Says parts of a program in the reader's language, with the names that the program gives: what stands before and after a
/// change, where the document itself need not be known.
struct PartText: Sendable {
    let texts: Texts
    let program: Program
    let text: ConditionText
    private let rules: RuleText
    private let speech: ProgramSpeech

    /// - Parameter texts: a catalogue that has the sentences `part.…`, `condition.…`, `earning.…` and `program.…`.
    init(_ texts: Texts, program: Program) {
        self.texts = texts
        self.program = program
        text = ConditionText(texts, program: program)
        rules = RuleText(texts, program: program)
        speech = ProgramSpeech(texts, program: program)
    }

    func say(_ key: String, _ values: [String: String] = [:]) -> String { texts.text("part." + key, values) }

    /// A word of one of the lists of words: `rounding`, `half_up`.
    func word(_ list: String, _ word: String) -> String { texts("part.\(list).\(word)") }

    func listed(_ words: [String]) -> String { text.listed(words) }

    // MARK: Names

    /// The name of whatever has this id; the id itself, marked as one, where it has none.
    func name(of id: String) -> String {
        // A way of changing one asset into another: `points/miles`.
        let ends = id.split(separator: "/").map(String.init)
        if ends.count == 2, let from = program.asset(ends[0]), let into = program.asset(ends[1]) {
            return from.name.text(in: texts.language) + " → " + into.name.text(in: texts.language)
        }
        let counted = program.asset(id)?.name ?? program.counter(id)?.name ?? program.category(id)?.name
        let place = program.partyName(id) ?? program.group(id)?.name ?? program.names.seasons.first { $0.id == id }?.name
        let name = program.displayName(of: id) ?? counted ?? place
        return name?.text(in: texts.language) ?? say("code", ["id": id])
    }

    /// Names of ids; figures and sentences stay as they are.
    func names(_ words: [String]) -> String {
        listed(words.map { $0.utf8.allSatisfy(Self.isOfID) && $0.utf8.contains(where: Self.isLetter) ? name(of: $0) : $0 })
    }

    /// What a part with an id is called.
    func title(_ name: LocalName?, id: String) -> String { name?.text(in: texts.language) ?? self.name(of: id) }

    /// A name in every language it has: one of them may be all that has changed.
    func every(_ name: LocalName?) -> String {
        guard let name else { return say("none") }
        var seen: [String] = []
        for one in Language.allCases.map({ name.text(in: $0) }) where !seen.contains(one) { seen.append(one) }
        return seen.joined(separator: " / ")
    }

    /// A value that a change brings beside old and new.
    func value(_ value: String, of place: String) -> String {
        switch place {
        case "role": texts("role." + value)
        case "counter" where value == "years_at": say("years")
        case "tier", "counter", "price", "gift": name(of: value)
        default: value
        }
    }

    private static func isLetter(_ byte: UInt8) -> Bool { (97...122).contains(byte | 0x20) }
    private static func isOfID(_ byte: UInt8) -> Bool {
        isLetter(byte) || (48...57).contains(byte) || byte == 95 || byte == 45
    }

    // MARK: Amounts

    func amount(_ amount: Int64, of id: String) -> String { text.sum(amount, of: id) }

    func amounts(_ amounts: [AssetAmount]) -> String {
        amounts.isEmpty ? say("none") : listed(amounts.map { amount($0.amount, of: $0.asset) })
    }

    func months(_ months: Int) -> String { texts.text("program.ends.months", ["count": String(months)]) }

    func per(_ per: Int64, _ basis: EarningBasis) -> String {
        if per == 1 { return say("one_unit") }
        if case .spend = basis { return text.money(per) }
        return Formats.grouped(per)
    }

    // MARK: Questions and terms

    func condition(_ condition: Condition?) -> String {
        condition.map { texts.text("condition.quoted", ["sentence": text.sentence($0)]) } ?? texts("condition.always")
    }

    func range(_ range: DayRange) -> String {
        range == .always ? say("always") : ConditionDayText(text: text).days(range)
    }

    func requirement(_ requirement: Requirement?) -> String { requirement.map { speech.sentence($0) } ?? say("none") }
    func window(_ window: Window) -> String { speech.window(window) }
    func validity(_ validity: Validity?) -> String { validity.map { speech.sentence($0) } ?? say("none") }

    func kinds(_ kinds: [FolioKind]) -> String {
        kinds.isEmpty ? say("none") : listed(kinds.map { texts("folio_kind." + $0.rawValue) })
    }

    func expiry(_ terms: ExpiryTerms?) -> String {
        var parts = [speech.sentence(terms)]
        let spared = program.tiers.indices.filter { terms?.activeRanks.contains($0) ?? false }.map { program.tiers[$0].id }
        if !spared.isEmpty { parts.append(say("spared", ["tiers": names(spared)])) }
        if let back = terms?.reinstate {
            parts.append(say("reinstate", ["within": String(back.withinDays), "count": String(back.forDays)]))
            if let most = back.atMostPerYear { parts.append(say("reinstate_most", ["count": Formats.grouped(Int64(most))])) }
        }
        return parts.joined(separator: texts.language == .english ? " " : "")
    }

    func availability(_ terms: AvailabilityTerms?) -> String {
        terms.map { say("wait", ["count": String($0.days), "kinds": kinds($0.kinds)]) } ?? say("none")
    }

    func debt(_ terms: DebtTerms?, of asset: String) -> String {
        guard let terms else { return say("none") }
        guard let most = terms.atMost else { return word("limit", "none") }
        return text.say("condition.at_most", ["amount": amount(most, of: asset)])
    }

    func budgets(_ budgets: [CreditBudget]) -> String {
        guard !budgets.isEmpty else { return say("none") }
        return listed(
            budgets.map { budget in
                let whose = [
                    word("holder", budget.per.rawValue), budget.role.map { texts("role." + $0.rawValue) },
                    budget.property.map(name(of:)),
                ].compactMap { $0 }.joined(separator: " · ")
                return say(
                    "budget",
                    [
                        "who": whose, "amount": amount(budget.atMost, of: budget.asset),
                        "period": texts("receipt.period." + (budget.every == .day ? "day" : "calendar_month")),
                    ])
            })
    }

    // MARK: Earning

    func basis(_ basis: EarningBasis) -> String {
        basis == .once ? say("each_time") : rules.counted(basis, kinds: [], asset: program.points.id)
    }

    func cap(_ cap: Cap, of rule: EarningRule) -> String { rules.cap(cap, of: rule) }

    func factors(_ factors: [Factor]) -> String {
        guard !factors.isEmpty else { return say("none") }
        return listed(
            factors.map { factor in
                let values = factor.values.map { text.name($0.word, of: factor.by) + " ×" + $0.rate.description }
                let all = listed(values + [say("otherwise", ["rate": factor.otherwise.description])])
                return factor.dates == .always ? all : say("dated", ["words": all, "days": range(factor.dates)])
            })
    }

    func choice(_ choice: ChoiceTerms?) -> String {
        guard let choice else { return say("none") }
        let options = choice.options.map { option($0) }
        var words = say(
            "choice", ["count": String(choice.pick), "options": options.isEmpty ? say("none") : listed(options)])
        if let days = choice.withinDays { words = say("choice_within", ["choice": words, "count": String(days)]) }
        let otherwise = choice.otherwise.map { choice.option($0)?.name.text(in: texts.language) ?? $0 }
        return otherwise.isEmpty ? words : say("choice_otherwise", ["choice": words, "options": listed(otherwise)])
    }

    private func option(_ option: ChoiceTerms.Option) -> String {
        say("option", ["name": option.name.text(in: texts.language), "gives": amounts(option.gives)])
    }

    // MARK: Tiers

    func fall(_ fall: TierFall) -> String {
        switch fall {
        case .earned: word("fall", "earned")
        case .oneStep: word("fall", "one_step")
        case .to(let tier): say("fall.to", ["tier": name(of: tier)])
        case .never: word("fall", "never")
        }
    }

    func challenge(_ challenge: TierChallenge) -> String {
        say(
            "challenge",
            [
                "count": String(challenge.days), "keep": requirement(challenge.keep),
                "times": String(challenge.timesPerMember),
            ])
    }

    func grant(_ grant: TierGrant) -> String { say("grant", ["count": String(grant.atMostMonths)]) }

    func tierGift(_ gift: TierGift) -> String {
        let ways = listed(gift.reachedBy.map { word("way", $0.rawValue) })
        let words = say("gift", ["gift": speech.sentence(gift), "ways": ways])
        guard let expiry = gift.expiry else { return words }
        return words + (texts.language == .english ? " " : "") + self.expiry(expiry)
    }

    // MARK: Rewards and hotels

    func price(_ price: Price, of asset: String) -> String {
        switch price {
        case .fixed(let points): amount(points, of: asset)
        case .chart(let cells):
            listed(
                cells.map { cell in
                    let season = program.names.seasons.first { $0.id == cell.season }?.name?.text(in: texts.language) ?? cell.season
                    let place = cell.season.isEmpty ? cell.category : cell.category + "/" + season
                    return say("cell", ["place": place, "amount": amount(cell.points, of: asset)])
                })
        case .pointsAndMoney(let full, let least, let step, let money):
            say(
                "points_and_money",
                [
                    "least": amount(least, of: asset), "full": amount(full, of: asset), "step": amount(step, of: asset),
                    "rate": money.description,
                ])
        case .billShare(let points, let off, let share, let step):
            say(
                "bill_share",
                [
                    "points": amount(points, of: asset), "off": text.money(off), "share": share.percentText,
                    "step": amount(step, of: asset),
                ])
        }
    }

    func freeNights(_ nights: FreeNights) -> String {
        say("free_nights", ["every": String(nights.every), "count": String(nights.atMost)])
    }

    func settlement(_ terms: [SettlementTerms]) -> String {
        listed(
            terms.map {
                say("price_pair", ["name": name(of: $0.asset), "charge": $0.charge.description, "credit": $0.credit.description])
            })
    }

    func outlets(_ outlets: [Outlet]) -> String {
        guard !outlets.isEmpty else { return say("none") }
        return listed(
            outlets.map { say("option", ["name": every($0.name), "gives": name(of: $0.category)]) })
    }

    func occasion(_ occasion: Occasion?) -> String {
        switch occasion {
        case nil: say("none")
        case .birthday(let days): yearly("birthday", days)
        case .anniversary(let days): yearly("anniversary", days)
        case .joining: word("occasion", "joining")
        case .friendJoins(.referrer): word("occasion", "friend_joins")
        case .friendJoins(.friend): word("occasion", "joins_as_friend")
        case .monthly(let day): say("occasion.monthly", ["day": String(day)])
        case .friendConsumes(let fact, .referrer): friend(fact)
        case .friendConsumes(let fact, .friend): say("occasion.told_to_friend", ["words": friend(fact)])
        case .friendRanking(let ranking): self.ranking(ranking)
        }
    }

    private func friend(_ fact: FriendFact) -> String {
        let words =
            fact.spendAtLeast == 0
            ? say("occasion.friend_consumes", ["kinds": kinds(fact.kinds)])
            : say("occasion.friend_spends", ["kinds": kinds(fact.kinds), "amount": text.money(fact.spendAtLeast)])
        return fact.condition.map { say("if", ["words": words, "condition": text.sentence($0)]) } ?? words
    }

    private func ranking(_ ranking: FriendRanking) -> String {
        say(
            "occasion.friend_ranking",
            [
                "period": word("ranking", ranking.period.rawValue), "first": String(ranking.places.lowerBound),
                "last": String(ranking.places.upperBound), "least": String(ranking.friendsAtLeast),
                "count": String(ranking.judgedAfterDays), "words": friend(ranking.fact),
            ])
    }

    private func yearly(_ word: String, _ days: Int) -> String {
        days == 0 ? self.word("occasion", word) : say("occasion.\(word)_before", ["count": String(days)])
    }
}

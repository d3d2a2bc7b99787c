/// Says what a condition asks in a sentence of the reader's language, with the names that the program gives and with
/// every number: the one place for it, so that rules and differences read alike.
public struct ConditionText: Sendable {
    let texts: Texts
    let program: Program

    /// - Parameters:
    ///   - texts: a catalogue that has the sentences `condition.…`.
    ///   - program: the document that has the condition.
    public init(_ texts: Texts, program: Program) {
        self.texts = texts
        self.program = program
    }

    /// What must hold: `booked through web or app and at least 2 nights`.
    public func sentence(_ condition: Condition) -> String {
        switch condition {
        case .all(let parts): joined(parts, by: "progress.and")
        case .any(let parts): joined(parts, by: "progress.or")
        case .none(let parts): say("condition.none", ["parts": listed(parts)])
        case .atLeast(let least, let parts):
            say("condition.n_of", ["count": String(least), "parts": listed(parts)])
        case .text(let key, let words):
            say("condition." + key.rawValue, ["words": either(words.map { name($0, of: key) })])
        case .number(let key, let bounds): number(key, bounds)
        case .spend(let categories, let includes, let bounds): spend(categories, includes, bounds)
        case .history(let counter, let window, let bounds):
            say(
                "condition.history",
                [
                    "amount": total(of: counter, bounds), "amount.name": program.name(of: counter, in: texts.language),
                    "amount.figure": figure(of: counter, bounds), "window": WindowText(texts).sentence(window),
                ])
        default: ConditionDayText(text: self).sentence(condition)
        }
    }

    /// Words that a condition names or a fact is known by, by the names that the document gives: `web, app or desk`.
    public func words(_ words: [String], of key: TextCondition) -> String {
        either(words.map { name(WordPattern($0), of: key) })
    }

    func say(_ key: String, _ values: [String: String] = [:]) -> String { texts.text(key, values) }

    /// `web, app or desk`; a choice of nothing is said, too, since nothing fits it.
    func either(_ words: [String]) -> String {
        guard let last = words.last else { return say("condition.nothing") }
        guard words.count > 1 else { return last }
        return words.dropLast().joined(separator: comma) + say("program.kinds_or") + last
    }

    /// Names one after the other.
    func listed(_ words: [String]) -> String { words.joined(separator: comma) }

    private var comma: String { texts.language == .english ? ", " : "、" }

    private func joined(_ parts: [Condition], by key: String) -> String {
        parts.count == 1 ? sentence(parts[0]) : parts.map(nested).joined(separator: say(key))
    }

    private func listed(_ parts: [Condition]) -> String {
        parts.map(nested).joined(separator: texts.language == .english ? "; " : "；")
    }

    /// A part of a whole; in brackets where it has parts itself.
    private func nested(_ part: Condition) -> String {
        switch part {
        case .all(let parts), .any(let parts): parts.count == 1 ? nested(parts[0]) : bracketed(part)
        case .atLeast, .none: bracketed(part)
        default: sentence(part)
        }
    }

    private func bracketed(_ part: Condition) -> String {
        texts.language == .english ? "(\(sentence(part)))" : "（\(sentence(part))）"
    }

    private func number(_ key: NumberCondition, _ bounds: Bounds) -> String {
        let unit = "condition.unit." + key.rawValue
        let amount = amount(bounds) {
            say(unit, ["count": Formats.grouped($0)])
        } figure: {
            Formats.grouped($0)
        }
        return say("condition." + key.rawValue, ["amount": amount])
    }

    private func spend(_ categories: [String]?, _ includes: Set<EarningBasis.Share>, _ bounds: Bounds) -> String {
        let figure = amount(bounds) {
            money($0)
        } figure: {
            money($0)
        }
        let amount = includes.isEmpty ? figure : say("condition.spend_with", ["amount": figure, "shares": shares(includes)])
        guard let categories else { return say("condition.spend", ["amount": amount]) }
        let names = categories.map { program.category($0)?.name.text(in: texts.language) ?? $0 }
        return say("condition.spend_on", ["amount": amount, "words": names.joined(separator: comma)])
    }

    /// What counts beside the net amount: `tax, service`.
    func shares(_ shares: Set<EarningBasis.Share>) -> String {
        listed(shares.map(\.rawValue).sorted().map { say("earning.share." + $0) })
    }

    func money(_ minor: Int64) -> String {
        program.currency.code + " " + Formats.amount(minor, decimals: program.currency.decimals)
    }

    /// An amount with what it is an amount of: `5,000 points`.
    func amount(_ value: Int64, of asset: String) -> String {
        let figure = Formats.amount(value, decimals: program.decimals(of: asset))
        return texts.amount(figure, of: program.name(of: asset, in: texts.language))
    }

    /// An amount of an asset or counter; of a counter of money, the money.
    func sum(_ value: Int64, of id: String) -> String {
        program.counter(id)?.measure == .spend ? money(value) : amount(value, of: id)
    }

    /// How much of a counter: `at least 5 qualifying nights`.
    private func total(of counter: String, _ bounds: Bounds) -> String {
        if program.counter(counter)?.measure == .spend {
            return amount(bounds) {
                money($0)
            } figure: {
                money($0)
            }
        }
        let decimals = program.decimals(of: counter)
        return amount(bounds) {
            amount($0, of: counter)
        } figure: {
            Formats.amount($0, decimals: decimals)
        }
    }

    /// The bounds alone, where a language names what is counted before them: `at least 5`.
    private func figure(of counter: String, _ bounds: Bounds) -> String {
        guard program.counter(counter)?.measure != .spend else { return total(of: counter, bounds) }
        let decimals = program.decimals(of: counter)
        let figure = { (value: Int64) in Formats.amount(value, decimals: decimals) }
        return amount(bounds, figure, figure: figure)
    }

    /// Bounds in words. None and 0 at most is exactly 0: nothing that is counted can be less.
    private func amount(
        _ bounds: Bounds, _ word: (Int64) -> String, figure: (Int64) -> String
    ) -> String {
        switch (bounds.atLeast, bounds.atMost) {
        case (let least?, let most?) where least == most: say("condition.exactly", ["amount": word(most)])
        case (nil, 0): say("condition.exactly", ["amount": word(0)])
        case (let least?, let most?): say("condition.between", ["least": figure(least), "most": word(most)])
        case (let least?, nil): say("condition.at_least", ["amount": word(least)])
        case (nil, let most?): say("condition.at_most", ["amount": word(most)])
        case (nil, nil): say("condition.nothing")
        }
    }

    /// What a word of the document is called: declared things by their names, codes as they are.
    public func name(_ pattern: WordPattern, of key: TextCondition) -> String {
        switch pattern {
        case .beginning(""): say("condition.anything")
        case .beginning(let start): say("condition.beginning", ["word": start])
        case .exactly(let word):
            switch key {
            case .kind: say("condition.fact." + word)
            case .guest, .payer: say("condition.party." + word)
            case .property: program.property(word)?.name.text(in: texts.language) ?? word
            case .partner: program.partner(word)?.name.text(in: texts.language) ?? word
            case .outlet: outlet(word) ?? word
            case .event, .brand, .tier: program.displayName(of: word)?.text(in: texts.language) ?? word
            case .season: program.names.seasons.first { $0.id == word }?.name?.text(in: texts.language) ?? word
            case .group: program.group(word)?.name.text(in: texts.language) ?? word
            case .channel, .market, .source, .tag, .rateCode, .roomType, .joinedBy, .awardCategory: word
            }
        }
    }

    /// Outlets of several hotels may share an id; then they share their name here, too.
    private func outlet(_ id: String) -> String? {
        program.properties.lazy.flatMap(\.outlets).first { $0.id == id }?.name.text(in: texts.language)
    }
}

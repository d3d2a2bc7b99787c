import Foundation
import LoyaltyRules

/// Says a receipt in words: one renderer for API, console, portal, messages and commands.
public struct ReceiptRenderer: Sendable {
    private let texts: Texts
    private let program: Program
    private let conditions: ConditionText

    /// A renderer for one language and the program that spoke.
    public init(_ language: Language, program: Program) {
        texts = Texts(ServiceTexts.catalogue, language)
        self.program = program
        conditions = ConditionText(texts, program: program)
    }

    /// The sentence of a line.
    public func sentence(_ line: ReceiptLine) -> String {
        let question = question(line)
        return texts.text(key(of: line)) { place in
            if let value = line.values[place] { return word(value, of: line, asked: question) }
            let parts = place.split(separator: ".", maxSplits: 1)
            guard parts.count == 2, let value = line.values[String(parts[0])] else { return nil }
            return part(String(parts[1]), of: value)
        }
    }

    /// The key of a line's sentence. Where nothing was found, another one says so: a place is never empty.
    private func key(of line: ReceiptLine) -> String {
        let key = "receipt." + line.key
        guard line.values.values.contains(where: Self.isNothing),
            ServiceTexts.catalogue.has(key + ".none", in: texts.language)
        else { return key }
        return key + ".none"
    }

    private static func isNothing(_ value: ReceiptValue) -> Bool {
        if case .text(let text) = value { text.isEmpty || text == "–" } else { false }
    }

    /// What a line that is stored says that a rule asked for: its words are ids of the document then, and have names.
    private func question(_ line: ReceiptLine) -> TextCondition? {
        guard case .key(let key)? = line.values["what"], key.hasPrefix("what.") else { return nil }
        return TextCondition(rawValue: String(key.dropFirst("what.".count)))
    }

    /// The name alone, or the figure alone, of an amount: some languages part them.
    private func part(_ part: String, of value: ReceiptValue) -> String {
        guard case .amount(let amount, let asset) = value else { return word(value) }
        return part == "name" ? program.name(of: asset, in: texts.language) : figure(amount, of: asset)
    }

    /// A value as it reads in a line: an option is one of the choice that the line is about.
    private func word(_ value: ReceiptValue, of line: ReceiptLine, asked question: TextCondition?) -> String {
        if let question, case .text(let words) = value {
            return words.components(separatedBy: ", ").map { conditions.name(WordPattern($0), of: question) }.joined(separator: comma)
        }
        if case .names(let ids) = value, let choice = line.rule.flatMap({ program.choice(of: $0) }) {
            return ids.map { choice.option($0)?.name.text(in: texts.language) ?? name($0) }.joined(separator: comma)
        }
        return word(value)
    }

    /// What a line adds or takes, with its sign: `+1,546`; nil when it moves nothing.
    public func effect(_ line: ReceiptLine) -> String? {
        line.effect.map { Formats.signed($0.amount, decimals: program.decimals(of: $0.asset)) }
    }

    /// A value of a sentence in words.
    public func word(_ value: ReceiptValue) -> String {
        switch value {
        case .text(let text): text
        case .integer(let value): Formats.grouped(value)
        case .money(let minor, let currency): currency.code + " " + Formats.amount(minor, decimals: currency.decimals)
        case .amount(let amount, let asset): self.amount(amount, of: asset)
        case .exact(let value, let decimals): Formats.amount(value, decimals: decimals)
        case .rate(let rate): rate.readable
        case .day(let day): day.description
        case .tier(let id): program.tier(id)?.name.text(in: texts.language) ?? id
        case .categories(let ids): ids.map(category).joined(separator: comma)
        case .property(let id): program.partyName(id)?.text(in: texts.language) ?? id
        case .asset(let id): program.name(of: id, in: texts.language)
        case .percent(let rate): rate.percentText
        case .name(let id): name(id)
        case .names(let ids): ids.map(name).joined(separator: comma)
        case .words(let words): words.text(in: texts.language)
        case .key(let key): self.key(key)
        case .keys(let keys): keys.map(self.key).joined(separator: comma)
        case .called(let key, let words): spaced(conditions.words(words, of: key))
        case .condition(let place): program.condition(at: place).map(condition) ?? "–"
        case .facts(let facts): facts.map(fact).joined(separator: comma)
        }
    }

    private func condition(_ condition: Condition) -> String { spaced(conditions.sentence(condition)) }

    /// With blanks between Chinese and other letters, where the language has both.
    private func spaced(_ sentence: String) -> String {
        texts.language == .english ? sentence : ChineseSpacing.tidy(sentence)
    }

    /// What a fact has: `booking channel web`, or that nobody knows.
    private func fact(_ fact: ReceiptFact) -> String {
        var what = word(fact.what)
        if case .asset = fact.what { what = texts.noun(what, beside: "") }
        guard let found = fact.found else { return texts.text("receipt.fact.unknown", ["what": what]) }
        return texts.text("receipt.fact.found", ["what": what, "found": word(found)])
    }

    /// An amount with what it is an amount of: `1,546 points`, `1 point`, `CNY 1,288.80`.
    private func amount(_ amount: Int64, of asset: String) -> String {
        let figure = figure(amount, of: asset)
        if program.counter(asset)?.measure == .spend { return figure }
        return texts.amount(figure, of: program.name(of: asset, in: texts.language))
    }

    private func figure(_ amount: Int64, of asset: String) -> String {
        guard program.counter(asset)?.measure == .spend else { return Formats.amount(amount, decimals: program.decimals(of: asset)) }
        return program.currency.code + " " + Formats.amount(amount, decimals: program.currency.decimals)
    }

    private var comma: String { texts.language == .english ? ", " : "、" }

    private func name(_ id: String) -> String { program.displayName(of: id)?.text(in: texts.language) ?? id }

    /// The words of a key: of a receipt where it has some, else of the catalogue at large.
    private func key(_ key: String) -> String {
        let own = "receipt." + key
        return ServiceTexts.catalogue.has(own, in: texts.language) ? texts(own) : texts(key)
    }

    private func category(_ id: String) -> String {
        program.category(id)?.name.text(in: texts.language) ?? id
    }
}

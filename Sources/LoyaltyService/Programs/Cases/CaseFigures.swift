import LoyaltyRules

/// How figures of a case stand in its differences and are found in its receipt: the same in every language.
struct CaseFigures {
    let program: Program

    /// An amount of an asset or counter: `1,546`, `1,288.80`.
    func amount(_ amount: Int64, of id: String) -> String {
        Formats.amount(amount, decimals: program.decimals(of: id))
    }

    /// A decimal without separators and superfluous zeros: `1,546.560` → `1546.56`.
    static func plain(_ decimal: String) -> String {
        var text = decimal.filter { $0 != "," }
        guard text.contains(".") else { return text }
        while text.hasSuffix("0") { text.removeLast() }
        if text.hasSuffix(".") { text.removeLast() }
        return text
    }

    /// Every word by which a case may ask for a line of a receipt: its key, its figures, and its names in
    /// every language.
    func words(of line: ReceiptLine) -> Set<String> {
        line.values.values.reduce(into: [line.key]) { $0.formUnion(words(of: $1)) }
    }

    private func words(of value: ReceiptValue) -> Set<String> {
        switch value {
        case .text(let text): [text]
        case .key(let key): [key]
        case .keys(let keys): Set(keys)
        case .percent(let rate): [rate.percentText]
        case .name(let id): names(id, program.displayName(of: id))
        case .names(let ids): ids.reduce(into: []) { $0.formUnion(names($1, program.displayName(of: $1))) }
        case .words(let words): names("", words)
        case .integer(let value): [Formats.grouped(value)]
        case .money(let minor, let currency): [Formats.amount(minor, decimals: currency.decimals)]
        case .amount(let amount, let asset): [self.amount(amount, of: asset)]
        case .exact(let value, let decimals): [Formats.amount(value, decimals: decimals)]
        case .rate(let rate): [rate.description, rate.readable]
        case .called(let key, let words):
            words.reduce(into: Set(words)) { said, word in
                for language in Language.allCases {
                    said.insert(ConditionText(Texts(ServiceTexts.catalogue, language), program: program).words([word], of: key))
                }
            }
        case .condition(let place): program.condition(at: place).map(figures) ?? []
        case .facts(let facts):
            facts.reduce(into: []) { said, fact in
                said.formUnion(self.words(of: fact.what))
                if let found = fact.found { said.formUnion(self.words(of: found)) }
            }
        case .day(let day): [day.description]
        case .tier(let id): names(id, program.tier(id)?.name)
        case .categories(let ids):
            ids.reduce(into: []) { $0.formUnion(names($1, program.category($1)?.name)) }
        case .property(let id): names(id, program.property(id)?.name)
        case .asset(let id): names(id, (program.asset(id)?.name ?? program.counter(id)?.name))
        }
    }

    /// The figures and days of what was asked, as they stand in every language: `3`, `12-20`.
    private func figures(of condition: Condition) -> Set<String> {
        let said = ConditionText(Texts(ServiceTexts.catalogue, .english), program: program).sentence(condition)
        return Set(said.matches(of: /[0-9](?:[0-9.,:-]*[0-9])?%?/).map { String($0.output) })
    }

    private func names(_ id: String, _ name: LocalName?) -> Set<String> {
        Set([id] + Language.allCases.compactMap { name?.text(in: $0) })
    }
}

import LoyaltyRules

/// Says a refusal in words.
public enum RefusalText {
    /// The sentence: what is wrong and what to do. Names of the program are shown where it is known.
    public static func sentence(_ refusal: Refusal, _ texts: Texts, program: Program?) -> String {
        let renderer = program.map { ReceiptRenderer(texts.language, program: $0) }
        let words = refusal.values.mapValues { renderer?.word($0) ?? plain($0, texts) }
        return texts.text("refusal." + refusal.code.rawValue, words)
    }

    /// Without a program, ids stand for names.
    private static func plain(_ value: ReceiptValue, _ texts: Texts) -> String {
        switch value {
        case .text(let text), .tier(let text), .property(let text), .asset(let text), .name(let text): text
        case .key(let key): texts("receipt." + key)
        case .integer(let value): Formats.grouped(value)
        case .money(let minor, let currency): currency.code + " " + Formats.amount(minor, decimals: currency.decimals)
        case .amount(let amount, let asset):
            Formats.grouped(amount) + " " + texts.name(asset, beside: Formats.grouped(amount))
        case .exact(let value, let decimals): Formats.amount(value, decimals: decimals)
        case .rate(let rate): rate.description
        case .percent(let rate): rate.percentText
        case .day(let day): day.description
        case .categories(let ids), .names(let ids), .keys(let ids): ids.joined(separator: ", ")
        case .words(let words): words.text(in: .english)
        case .called(_, let words): words.joined(separator: ", ")
        case .condition(let place): place.id
        case .facts(let facts): facts.compactMap(\.found).map { plain($0, texts) }.joined(separator: ", ")
        }
    }
}

/// A value inside a sentence of a receipt: kept as data, so that it can be shown in any language.
public enum ReceiptValue: Sendable, Hashable {
    /// Plain text, shown as it is.
    case text(String)
    /// A whole number.
    case integer(Int64)
    /// Money in the smallest unit of its currency.
    case money(Int64, Currency)
    /// An amount of an asset of the program, in the asset's smallest unit.
    case amount(Int64, asset: String)
    /// An exact result before rounding: a numerator with so many decimal places.
    case exact(Int64, decimals: Int)
    case rate(Rate)
    /// A share, shown in hundredths: 0.85 as 85%.
    case percent(Rate)
    case day(CalendarDay)
    /// Names that the program document gives: shown in the reader's language.
    case tier(String)
    case categories([String])
    case property(String)
    case asset(String)
    /// The name of a rule, milestone, option, reward or event.
    case name(String)
    case names([String])
    /// Words that the program document gives in several languages.
    case words(LocalName)
    /// A key of the receipt texts, itself translated.
    case key(String)
    case keys([String])
    /// Words by which a fact is known, or that a condition names: shown by the names that the document gives.
    case called(TextCondition, [String])
    /// A condition of the program document, shown as its sentence.
    case condition(ConditionPlace)
    /// What the fact has of what was asked.
    case facts([ReceiptFact])
}

extension ReceiptValue: Codable {
    /// Written as one short text, `kind|…`, so that a stored receipt stays small.
    var stored: String {
        switch self {
        case .text(let text): "s|" + text
        case .integer(let value): "i|\(value)"
        case .money(let minor, let currency): "m|\(minor)|\(currency.code)"
        case .amount(let amount, let asset): "a|\(amount)|\(asset)"
        case .exact(let value, let decimals): "x|\(value)|\(decimals)"
        case .rate(let rate): "r|\(rate.millionths)"
        case .percent(let rate): "%|\(rate.millionths)"
        case .day(let day): "d|\(day)"
        case .tier(let id): "t|" + id
        case .categories(let ids): "c|" + ids.joined(separator: ",")
        case .property(let id): "p|" + id
        case .asset(let id): "n|" + id
        case .name(let id): "N|" + id
        case .names(let ids): "L|" + ids.joined(separator: ",")
        case .words(let words): "w|" + words.stored
        case .key(let key): "k|" + key
        case .keys(let keys): "K|" + keys.joined(separator: ",")
        case .called(let key, let words): "W|\(key.rawValue)|" + words.joined(separator: "|")
        case .condition(let place): "C|" + place.stored
        case .facts(let facts): "F|" + facts.map(\.stored).joined(separator: "\n")
        }
    }

    init?(stored text: String) {
        let parts = text.split(separator: "|", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        guard parts.count == 2 else { return nil }
        let rest = parts[1]
        func pair() -> (Int64, String)? {
            let halves = rest.split(separator: "|", maxSplits: 1).map(String.init)
            guard halves.count == 2, let value = Int64(halves[0]) else { return nil }
            return (value, halves[1])
        }
        switch parts[0] {
        case "s": self = .text(rest)
        case "i": guard let value = Int64(rest) else { return nil }; self = .integer(value)
        case "m":
            guard let (minor, code) = pair(), let currency = Currency(code) else { return nil }
            self = .money(minor, currency)
        case "a": guard let (value, asset) = pair() else { return nil }; self = .amount(value, asset: asset)
        case "x":
            guard let (value, decimals) = pair(), let places = Int(decimals) else { return nil }
            self = .exact(value, decimals: places)
        case "r": guard let value = Int64(rest) else { return nil }; self = .rate(Rate(millionths: value))
        case "%": guard let value = Int64(rest) else { return nil }; self = .percent(Rate(millionths: value))
        case "d": guard let day = CalendarDay(rest) else { return nil }; self = .day(day)
        case "t": self = .tier(rest)
        case "c": self = .categories(rest.split(separator: ",").map(String.init))
        case "p": self = .property(rest)
        case "n": self = .asset(rest)
        case "N": self = .name(rest)
        case "L": self = .names(rest.split(separator: ",").map(String.init))
        case "w": self = .words(LocalName(stored: rest))
        case "k": self = .key(rest)
        case "K": self = .keys(rest.split(separator: ",").map(String.init))
        case "W":
            let words = rest.split(separator: "|", omittingEmptySubsequences: false).map(String.init)
            guard let key = TextCondition(rawValue: words[0]) else { return nil }
            self = .called(key, Array(words.dropFirst()))
        case "C": guard let place = ConditionPlace(stored: rest) else { return nil }; self = .condition(place)
        case "F": self = .facts(rest.split(separator: "\n").compactMap { ReceiptFact(stored: String($0)) })
        default: return nil
        }
    }

    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        guard let value = ReceiptValue(stored: try container.decode(String.self)) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "not a receipt value")
        }
        self = value
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(stored)
    }
}

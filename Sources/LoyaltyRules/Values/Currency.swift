/// A currency by its ISO 4217 code, for example `CNY`.
public struct Currency: Sendable, Hashable {
    /// Three capital letters.
    public let code: String

    /// Reads three capital letters; nil for anything else.
    public init?(_ code: String) {
        guard code.utf8.count == 3, code.utf8.allSatisfy({ $0 >= 65 && $0 <= 90 }) else { return nil }
        self.code = code
    }

    /// How many of the smallest unit make one: 100 fen a yuan, 1 yen a yen.
    public var unit: Int64 { Int64(Formats.powerOfTen(decimals)) }

    /// Decimal places of the smallest unit (ISO 4217): 2 for most, 0 for yen and won, 3 for some dinars.
    public var decimals: Int {
        switch code {
        case "JPY", "KRW", "VND", "CLP", "ISK", "XAF", "XOF", "XPF", "UGX", "PYG", "RWF", "DJF", "GNF", "KMF", "VUV":
            0
        case "BHD", "IQD", "JOD", "KWD", "LYD", "OMR", "TND": 3
        default: 2
        }
    }
}

extension Currency: Codable {
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        guard let currency = Currency(try container.decode(String.self)) else {
            throw DecodingError.dataCorruptedError(
                in: container, debugDescription: "a currency is an ISO 4217 code of three capital letters")
        }
        self = currency
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(code)
    }
}

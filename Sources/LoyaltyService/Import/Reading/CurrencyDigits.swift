/// How many decimal digits the minor unit of a currency has (ISO 4217): the exceptions to two.
enum CurrencyDigits {
    /// Decimal digits of a currency: JPY 0, EUR 2, KWD 3; a code that is not listed has 2.
    static func of(_ currency: String) -> Int {
        exceptions[currency] ?? 2
    }

    /// Whether the text has the shape of an ISO 4217 code: three capital letters.
    static func isCode(_ text: String) -> Bool {
        text.utf8.count == 3 && text.utf8.allSatisfy { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) }
    }

    private static let exceptions: [String: Int] = [
        "BIF": 0, "CLP": 0, "DJF": 0, "GNF": 0, "ISK": 0, "JPY": 0, "KMF": 0, "KRW": 0, "PYG": 0, "RWF": 0,
        "UGX": 0, "UYI": 0, "VND": 0, "VUV": 0, "XAF": 0, "XOF": 0, "XPF": 0,
        "BHD": 3, "IQD": 3, "JOD": 3, "KWD": 3, "LYD": 3, "OMR": 3, "TND": 3,
        "CLF": 4, "UYW": 4,
    ]
}

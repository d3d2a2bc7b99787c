/// A member's number in another system, by which that system names the member: a PMS profile, a travel site, a WeChat openid
/// (MEM-16).
public struct OutsideKey: Sendable, Hashable, CustomStringConvertible {
    /// How many a member has at most.
    public static let most = 20

    /// The system, as the house calls it: 1 to 30 small letters, digits, `_`, `-`; empty for a key of before that names none.
    public let system: String
    /// 1 to 100 visible characters, as the system writes them.
    public let number: String

    /// What a clerk or a caller gives; nil when it can't be one. The case of the system does not matter, that of the number does.
    public init?(system: String, number: String) {
        let system = system.lowercased()
        guard (1...30).contains(system.utf8.count), system.utf8.allSatisfy(Self.isWord), (1...100).contains(number.unicodeScalars.count),
            number.unicodeScalars.allSatisfy({ $0.value > 32 && $0.value != 127 && !$0.properties.isWhitespace && $0 != "|" })
        else { return nil }
        self.system = system
        self.number = number
    }

    /// What is stored: the system and its number, parted by the first `|`.
    public init(stored text: String) {
        let parts = text.split(separator: "|", maxSplits: 1, omittingEmptySubsequences: false)
        system = parts.count == 2 ? String(parts[0]) : ""
        number = String(parts.last ?? "")
    }

    /// As it is stored, and as a caller names the member by it.
    public var description: String { system.isEmpty ? number : system + "|" + number }

    private static func isWord(_ byte: UInt8) -> Bool {
        (97...122).contains(byte) || (48...57).contains(byte) || byte == 95 || byte == 45
    }
}

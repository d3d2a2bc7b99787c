/// A member's number inside Tessera: 63 bits, made by Tessera, never shown on a card.
public struct MemberID: Sendable, Hashable, Comparable, Codable, CustomStringConvertible {
    /// The number.
    public let value: Int64
    public init(_ value: Int64) { self.value = value }
    /// Reads what `description` writes; nil for anything else.
    public init?(_ text: String) {
        guard let value = Int64(text), value > 0, String(value) == text else { return nil }
        self.value = value
    }
    public var description: String { String(value) }
    public static func < (left: MemberID, right: MemberID) -> Bool { left.value < right.value }
    public init(from decoder: any Decoder) throws {
        let text = try decoder.singleValueContainer().decode(String.self)
        value = Int64(text) ?? 0
    }
    /// As text: JSON readers that keep numbers as doubles would lose the last digits.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}

import LoyaltyRules

/// What the bar code of a slip says: scanned at any desk it leads to the receipt.
struct ReceiptCode: Sendable, Hashable, CustomStringConvertible {
    let member: String
    let operation: String

    init(member: MemberID, operation: Int64) {
        self.member = "\(member)"
        self.operation = String(operation)
    }

    /// Reads what a scanner typed; nil for anything else.
    init?(_ typed: String) {
        let text = Array(typed.utf8)
        guard text.count == 40, text.starts(with: "TR".utf8), text.dropFirst(2).allSatisfy({ (48...57).contains($0) }),
            let member = Int64(typed.dropFirst(2).prefix(19)), let operation = Int64(typed.suffix(19))
        else { return nil }
        (self.member, self.operation) = (String(member), String(operation))
    }

    /// `TR` and both numbers with nineteen digits each: bars for pairs of digits are half as wide.
    var description: String { "TR" + Self.padded(member) + Self.padded(operation) }

    private static func padded(_ number: String) -> String { String(repeating: "0", count: max(0, 19 - number.count)) + number }
}

import LoyaltyRules

/// What members hold, as it stands in their cached rows: `asset=held/lifetime`, joined by `;`. Read by its bytes, since
/// every posting and every check reads it.
enum StoredBalances {
    /// Hands over each asset with what is held of it, and was gained of it in all.
    static func read(
        _ bytes: UnsafeBufferPointer<UInt8>, _ each: (UnsafeBufferPointer<UInt8>, Int64, Int64) -> Void
    ) throws {
        var start = 0
        while start < bytes.count {
            let end = bytes[start...].firstIndex(of: UInt8(ascii: ";")) ?? bytes.count
            let part = bytes[start..<end]
            guard let equals = part.firstIndex(of: UInt8(ascii: "=")), let slash = part.lastIndex(of: UInt8(ascii: "/")),
                equals < slash, let held = number(bytes[(equals + 1)..<slash]), let lifetime = number(bytes[(slash + 1)..<end])
            else { throw ServiceFault.damaged("balances \(String(decoding: bytes, as: UTF8.self))") }
            if end > start { each(UnsafeBufferPointer(rebasing: bytes[start..<equals]), held, lifetime) }
            start = end + 1
        }
    }

    private static func number(_ digits: Slice<UnsafeBufferPointer<UInt8>>) -> Int64? {
        let isNegative = digits.first == UInt8(ascii: "-")
        let rest = digits.dropFirst(isNegative ? 1 : 0)
        guard !rest.isEmpty, rest.count <= 19 else { return nil }
        var value: Int64 = 0
        for byte in rest {
            guard byte >= 48, byte <= 57 else { return nil }
            let (product, over) = value.multipliedReportingOverflow(by: 10)
            let digit = Int64(byte - 48)
            let (sum, overflow) = isNegative ? product.subtractingReportingOverflow(digit) : product.addingReportingOverflow(digit)
            guard !over, !overflow else { return nil }
            value = sum
        }
        return value
    }
}

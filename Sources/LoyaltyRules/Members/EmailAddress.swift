/// An e-mail address as it is stored and compared: trimmed, in small letters.
public struct EmailAddress: Sendable, Hashable, CustomStringConvertible {
    public let description: String

    /// Reads an address with one `@`, a local part, and a domain with a dot; at most 254 bytes (RFC 5321).
    /// Nil for anything else, also for control characters and spaces.
    public init?(_ typed: String) {
        // Only around it: a space inside is a slip, and leaving it out could give another person's address.
        var trimmed = typed.lowercased()[...].drop(while: \.isWhitespace)
        while trimmed.last?.isWhitespace ?? false { trimmed.removeLast() }
        let text = String(trimmed)
        guard text.utf8.count <= 254,
            text.unicodeScalars.allSatisfy({ $0.value > 32 && $0.value != 127 && !$0.properties.isWhitespace })
        else { return nil }
        let parts = text.split(separator: "@", omittingEmptySubsequences: false)
        guard parts.count == 2, !parts[0].isEmpty, parts[0].utf8.count <= 64 else { return nil }
        let labels = parts[1].split(separator: ".", omittingEmptySubsequences: false)
        guard labels.count >= 2, labels.allSatisfy({ !$0.isEmpty && $0.utf8.count <= 63 }) else { return nil }
        guard parts[1].unicodeScalars.allSatisfy({ $0.properties.isAlphabetic || ("0"..."9").contains($0) || $0 == "-" || $0 == "." })
        else { return nil }
        description = text
    }

    /// As shown by default: `z****@example.com`.
    public var masked: String {
        let parts = description.split(separator: "@")
        return parts[0].prefix(1) + "****@" + parts[1]
    }
}

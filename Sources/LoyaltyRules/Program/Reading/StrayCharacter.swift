/// A character that looks like one of YAML's own and is none: a full-width colon, a blank of another width, something
/// that cannot be seen.
package struct StrayCharacter: Sendable, Hashable {
    package enum Kind: Sendable, Hashable {
        /// What is to be typed instead.
        case wide(instead: String)
        case blank
        case tab
        case hidden
    }

    package let scalar: Unicode.Scalar
    package let kind: Kind
    /// Characters before it.
    package let offset: Int

    /// As Unicode writes it: `U+FF1A`.
    package var code: String {
        let digits = String(scalar.value, radix: 16, uppercase: true)
        return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    }

    /// What is to stand in its place.
    package var instead: String {
        switch kind {
        case .wide(let instead): instead
        case .blank: " "
        case .tab: "    "
        case .hidden: ""
        }
    }

    package static func first(in text: String) -> StrayCharacter? { all(in: text[...]).first }

    package static func all(in text: Substring) -> [StrayCharacter] {
        text.unicodeScalars.enumerated().compactMap { offset, scalar in
            kind(of: scalar).map { StrayCharacter(scalar: scalar, kind: $0, offset: offset) }
        }
    }

    private static func kind(of scalar: Unicode.Scalar) -> Kind? {
        switch scalar.value {
        case 0x09: .tab
        case 0xA0, 0x2000...0x200A, 0x202F, 0x205F, 0x3000: .blank
        case 0xAD, 0x200B...0x200F, 0x202A...0x202E, 0x2060, 0xFEFF: .hidden
        // Round brackets and semicolons mean nothing in YAML: what was meant is a list.
        case 0xFF08: .wide(instead: "[")
        case 0xFF09: .wide(instead: "]")
        case 0xFF1B: .wide(instead: ",")
        case 0xFF01...0xFF5E: Unicode.Scalar(scalar.value - 0xFEE0).map { .wide(instead: String($0)) }
        case 0x3001: .wide(instead: ",")
        case 0x3002: .wide(instead: ".")
        case 0x3010, 0x3014: .wide(instead: "[")
        case 0x3011, 0x3015: .wide(instead: "]")
        case 0x201C...0x201F, 0x300C...0x300F: .wide(instead: "\"")
        case 0x2018...0x201B: .wide(instead: "'")
        case 0x2010...0x2015, 0x2212: .wide(instead: "-")
        default: nil
        }
    }
}

import LoyaltyService

/// Words that are kept as they were typed: as long as the API takes them, and no longer.
enum TypedText {
    /// A reason that has to be given.
    static func reason(_ text: String) throws -> String { try needed(text, "--reason", most: 500) }

    /// A reason that may be left out.
    static func remark(_ text: String) throws -> String { try text.isEmpty ? "" : reason(text) }

    /// What may not be empty.
    static func needed(_ text: String, _ option: String, most: Int) throws -> String {
        guard !text.isEmpty else { throw InvalidInput(option, "required") }
        guard text.unicodeScalars.count <= most else {
            throw InvalidInput(option, "too_long", ["most": String(most)])
        }
        return text
    }

    /// What may be left out.
    static func optional(_ text: String?, _ option: String, most: Int = 40) throws -> String? {
        guard let text, !text.isEmpty else { return nil }
        return try needed(text, option, most: most)
    }
}

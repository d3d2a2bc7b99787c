import LoyaltyRules
import LoyaltyService

/// Identity documents as the API takes and tells them.
enum DocumentJSON {
    /// Reads `kind`, `number`, `country`; nil after a problem.
    static func read(_ fields: JSONFields) -> IdentityDocument? {
        let kind = fields.word("kind", IdentityKind.self)
        let number = fields.text("number", longest: 40)
        let country = fields.text("country", required: false, longest: 3) ?? ""
        guard let kind, let number else { return nil }
        do {
            return try IdentityDocument(kind, number: number, country: country)
        } catch {
            fields.problem(error.field.rawValue, error.reason.rawValue)
            return nil
        }
    }

    /// Never more than the last four signs of the number.
    static func value(_ row: DocumentRow?) -> JSONValue {
        guard let row else { return .null }
        return .object([
            "kind": .string(row.document.kind.rawValue),
            "country": .optional(row.document.country.isEmpty ? nil : row.document.country),
            "last_four": .string(row.document.lastFour), "seen_at_ms": .integer(row.seenAt.milliseconds),
        ])
    }
}

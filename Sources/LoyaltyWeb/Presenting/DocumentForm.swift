import LoyaltyRules
import LoyaltyService

/// An identity document as a form tells it: fields `document_kind`, `document_number`, `document_country`.
struct DocumentForm: Sendable, Hashable {
    var kind = IdentityKind.resident.rawValue
    /// Never filled in by us: a number once kept is not shown again.
    var number = ""
    var country = ""

    init() {}

    init(_ form: Form) {
        kind = form["document_kind"].isEmpty ? IdentityKind.resident.rawValue : form["document_kind"]
        number = form["document_number"]
        country = form["document_country"]
    }

    /// The document; nil when no number was typed, or after a problem.
    func document(_ log: InputLog) -> IdentityDocument? {
        guard number.contains(where: { !$0.isWhitespace }) else { return nil }
        guard let kind = IdentityKind(rawValue: kind) else {
            log.add("document_kind", "unknown_word", ["words": IdentityKind.allCases.map(\.rawValue).joined(separator: ", ")])
            return nil
        }
        do {
            return try IdentityDocument(kind, number: number, country: country)
        } catch {
            log.add("document_" + error.field.rawValue, error.reason.rawValue)
            return nil
        }
    }

    /// What can be read of it; nil as long as it is no document.
    var read: IdentityDocument? { document(InputLog()) }
}

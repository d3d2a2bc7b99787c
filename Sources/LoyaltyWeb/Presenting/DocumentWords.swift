import LoyaltyRules
import LoyaltyService

/// Identity documents in the reader's language.
struct DocumentWords: Sendable {
    let t: Texts

    func kind(_ kind: IdentityKind) -> String {
        switch kind {
        case .resident: t("document.kind_resident")
        case .passport: t("document.kind_passport")
        case .permit: t("document.kind_permit")
        case .other: t("document.kind_other")
        }
    }

    var kinds: [Choice] { IdentityKind.allCases.map { Choice(value: $0.rawValue, label: kind($0)) } }

    /// Kind, country and the last four signs, and never more.
    func masked(_ document: IdentityDocument) -> String {
        [kind(document.kind), document.country, "···· " + document.lastFour].filter { !$0.isEmpty }.joined(separator: " ")
    }
}

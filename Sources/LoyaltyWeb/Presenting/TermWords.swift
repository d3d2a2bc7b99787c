import LoyaltyRules
import LoyaltyService

/// What a value of a document is called in a form: `To reach · Qualifying nights`.
struct TermWords: Sendable {
    let language: Language
    /// The document; nil while it can't be read, and then its own words stand.
    let program: Program?

    private var t: Texts { Texts(WebTexts.catalogue, language) }

    /// The tier, rule or reward that a value belongs to.
    func part(_ term: EditableTerm) -> String {
        let name: LocalName? =
            switch term.group {
            case .tiers: program?.tier(term.part)?.name
            case .earning: program?.rule(term.part)?.name
            case .rewards: program?.reward(term.part)?.name
            }
        return name?.text(in: language) ?? term.part
    }

    func label(_ term: EditableTerm) -> String {
        // Whether one or all of several must hold is not what is changed here.
        let keys = term.keys.filter { $0 != "any" && $0 != "all" }
        return keys.map(word).joined(separator: " · ")
    }

    private func word(_ key: String) -> String {
        let name = program?.tier(key)?.name ?? program?.counter(key)?.name ?? program?.asset(key)?.name
        return name?.text(in: language) ?? known(key) ?? key
    }

    private func known(_ key: String) -> String? {
        switch key {
        case "attain": t("terms.key_attain")
        case "retain": t("terms.key_retain")
        case "lifetime": t("terms.key_lifetime")
        case "within_months": t("terms.key_within_months")
        case "valid_months": t("terms.key_valid_months")
        case "rate", "rates": t("terms.key_rate")
        case "per": t("terms.key_per")
        case "from": t("terms.period_from")
        case "until": t("terms.period_until")
        case "when": t("terms.key_when")
        case "day_of_month": t("terms.key_day_of_month")
        case "caps": t("terms.key_caps")
        case "price": t("terms.key_price")
        case "share", "shares": t("terms.key_share")
        case "at_least": t("terms.key_at_least")
        case "at_most": t("terms.key_at_most")
        default: nil
        }
    }
}

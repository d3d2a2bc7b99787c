import LoyaltyRules
import LoyaltyService

/// The words of profiles in the reader's language.
struct ProfileWords: Sendable {
    let language: Language
    let t: Texts

    init(_ language: Language) {
        self.language = language
        t = Texts(WebTexts.catalogue, language)
    }

    func name(_ choice: PreferenceChoice) -> String { name(choice.english, choice.simplifiedChinese, choice.traditionalChinese) }
    func name(_ tag: ProfileTag) -> String { name(tag.english, tag.simplifiedChinese, tag.traditionalChinese) }

    private func name(_ english: String, _ simplified: String, _ traditional: String) -> String {
        switch language {
        case .english: english
        case .simplifiedChinese: simplified
        case .traditionalChinese: traditional
        }
    }

    func kind(_ kind: PreferenceKind) -> String {
        switch kind {
        case .room: t("profile.kind_room")
        case .food: t("profile.kind_food")
        case .decor: t("profile.kind_decor")
        case .welcome: t("profile.kind_welcome")
        case .recreation: t("profile.kind_recreation")
        case .entertainment: t("profile.kind_entertainment")
        }
    }

    func gender(_ gender: Gender) -> String {
        switch gender {
        case .unstated: t("profile.gender_unstated")
        case .female: t("profile.gender_female")
        case .male: t("profile.gender_male")
        case .other: t("profile.gender_other")
        }
    }

    func relation(_ relation: Companion.Relation) -> String {
        switch relation {
        case .partner: t("profile.relation_partner")
        case .child: t("profile.relation_child")
        case .parent: t("profile.relation_parent")
        case .relative: t("profile.relation_relative")
        case .friend: t("profile.relation_friend")
        case .colleague: t("profile.relation_colleague")
        case .other: t("profile.relation_other")
        }
    }

    func reason(_ reason: StaleReview.Reason) -> String {
        switch reason {
        case .notConfirmed: t("profile.reason_not_confirmed")
        case .noMobile: t("profile.reason_no_mobile")
        case .noEmail: t("profile.reason_no_email")
        case .noBirthday: t("profile.reason_no_birthday")
        }
    }

    /// What a field of the history is called.
    func field(_ field: String) -> String {
        switch field {
        case "name": t("enrol.name")
        case "mobile": t("member.mobile")
        case "email": t("member.email")
        case "language": t("enrol.language")
        case "birthday": t("member.birthday")
        case "tags": t("member.tags")
        case "gender": t("profile.gender")
        case "company": t("profile.company")
        case "address": t("profile.address")
        case "preferences": t("profile.preferences")
        case "health": t("profile.health")
        case "note": t("profile.note")
        case "dates": t("profile.dates")
        case "companions": t("profile.companions")
        case "special": t("profile.special")
        default: t("profile.manager")
        }
    }

    /// A value of the history: choices by their names.
    func value(_ text: String, of field: String, choices: [PreferenceChoice]) -> String {
        if text.isEmpty { return t("member.none") }
        switch field {
        case "gender": return Gender(rawValue: text).map(gender) ?? text
        case "language": return Language(rawValue: text)?.ownName ?? text
        case "special": return text == "yes" ? t("profile.yes") : t("profile.no")
        case "preferences", "health":
            let names = text.split(separator: " ").map { id in choices.first { $0.id == id }.map(name) ?? String(id) }
            return names.joined(separator: language == .english ? ", " : "、")
        case "companions":
            let parts = text.split(separator: " · ", omittingEmptySubsequences: false).map(String.init)
            return parts.map { Companion.Relation(rawValue: $0).map(relation) ?? $0 }.joined(separator: " · ")
        default: return text
        }
    }
}

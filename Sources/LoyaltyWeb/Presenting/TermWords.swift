import LoyaltyRules
import LoyaltyService

/// What a value of a document is called in a form: `To reach · Qualifying nights`.
struct TermWords: Sendable {
    let language: Language
    /// The document; nil while it can't be read, and then its own words stand.
    let program: Program?

    private var t: Texts { Texts(WebTexts.catalogue, language) }

    /// The tier, asset, rule, milestone or reward that a value belongs to.
    func part(_ term: EditableTerm) -> String {
        let name: LocalName? =
            switch term.group {
            case .tiers: program?.tier(term.part)?.name
            case .earning: program?.rule(term.part)?.name
            case .rewards: program?.reward(term.part)?.name
            case .assets: program?.asset(term.part)?.name
            case .milestones: program?.milestone(term.part)?.name
            }
        return name?.text(in: language) ?? term.part
    }

    func label(_ term: EditableTerm) -> String {
        // Whether one or all of several must hold, and where options stand, is not what is changed here.
        let keys = term.keys.enumerated().filter { place, key in
            !["any", "all", "of", "values"].contains(key) && !(key == "from" && place > 0 && term.keys[place - 1] == "choose")
        }
        return keys.map { word($0.element) }.joined(separator: " · ")
    }

    private func word(_ key: String) -> String {
        let declared = program?.counter(key)?.name ?? program?.asset(key)?.name ?? program?.category(key)?.name
        let name = declared ?? program?.property(key)?.name ?? program?.displayName(of: key)
        return name?.text(in: language) ?? TermKeys.texts[key].map { t($0) } ?? key
    }
}

import LoyaltyRules
import LoyaltyService

extension ProfilePresenter {
    /// The catalogue, kind by kind.
    func catalogue(_ choices: [PreferenceChoice]) -> [(title: String, choices: [ProfileSettingsPage.ChoiceForm])] {
        PreferenceKind.allCases.map { kind in
            let forms = choices.filter { $0.kind == kind }.map { choice in
                ProfileSettingsPage.ChoiceForm(
                    id: choice.id, names: [choice.english, choice.simplifiedChinese, choice.traditionalChinese],
                    kind: kind.rawValue, isSensitive: choice.isSensitive, isRetired: choice.isRetired,
                    summary: ([words.name(choice)] + marks(choice.isRetired, choice.isSensitive)).joined(separator: " · "))
            }
            return (words.kind(kind), forms)
        }
    }

    /// A tag with its rule, as its form shows it.
    func form(_ tag: ProfileTag) -> ProfileSettingsPage.TagForm {
        let rule = tag.rule.map { sentence($0) }
        let measures = (tag.rule?.measures ?? []).map { measure in
            func amount(_ value: Int64?) -> String { value.map { presenter.amount($0, of: measure.counter) } ?? "" }
            return ProfileSettingsPage.Measure(
                counter: measure.counter, months: String(measure.months), atLeast: amount(measure.atLeast),
                atMost: amount(measure.atMost))
        }
        return ProfileSettingsPage.TagForm(
            id: tag.id, names: [tag.english, tag.simplifiedChinese, tag.traditionalChinese], isRetired: tag.isRetired,
            tiers: tag.rule?.tiers.joined(separator: " ") ?? "", measures: measures,
            summary: ([words.name(tag), rule ?? words.t("profile.tags_by_hand")] + marks(tag.isRetired, false)).joined(separator: " · "))
    }

    private func marks(_ isRetired: Bool, _ isSensitive: Bool) -> [String] {
        (isSensitive ? [words.t("profiles.sensitive")] : []) + (isRetired ? [words.t("profiles.retired")] : [])
    }
}

import LoyaltyRules
import LoyaltyService

/// Puts a profile into words for pages.
struct ProfilePresenter: Sendable {
    let words: ProfileWords
    let presenter: Presenter

    init(_ language: Language, _ program: Program) {
        words = ProfileWords(language)
        presenter = Presenter(language: language, program: program)
    }

    private var t: Texts { words.t }
    private var comma: String { words.language == .english ? ", " : "、" }

    func fields(_ form: ProfileForm, choices: [PreferenceChoice]) -> ProfileParts.Model {
        ProfileParts.Model(
            form: form, genders: Gender.allCases.map { Choice(value: $0.rawValue, label: words.gender($0)) },
            relations: Companion.Relation.allCases.map { Choice(value: $0.rawValue, label: words.relation($0)) },
            groups: groups(choices, ticked: form.preferences, isSensitive: false, prefix: "pref_"))
    }

    /// Boxes for the sensitive choices.
    func health(_ choices: [PreferenceChoice], ticked: [String]) -> [ChoiceGroup] {
        groups(choices, ticked: Set(ticked), isSensitive: true, prefix: "health_")
    }

    private func groups(
        _ choices: [PreferenceChoice], ticked: Set<String>, isSensitive: Bool, prefix: String
    ) -> [ChoiceGroup] {
        PreferenceKind.allCases.compactMap { kind in
            let boxes = choices.filter {
                $0.kind == kind && $0.isSensitive == isSensitive && (!$0.isRetired || ticked.contains($0.id))
            }.map { ChoiceGroup.Box(name: prefix + $0.id, label: words.name($0), isTicked: ticked.contains($0.id)) }
            return boxes.isEmpty ? nil : ChoiceGroup(title: words.kind(kind), boxes: boxes)
        }
    }

    /// When the profile was last said to be right, and what there is to ask.
    func state(_ view: ProfileView) -> [String] {
        let said =
            view.row.confirmedAt.map { t("profile.confirmed", presenter.moment($0, at: "")) } ?? t("profile.never_confirmed")
        return [said] + view.reasons.filter { $0 != .notConfirmed || view.row.confirmedAt != nil }.map(words.reason)
    }

    func tags(_ view: ProfileView) -> [ChoiceGroup.Box] {
        view.catalogue.filter { $0.rule == nil && (!$0.isRetired || view.tags.contains($0.id)) }.map {
            ChoiceGroup.Box(name: "tag_" + $0.id, label: words.name($0), isTicked: view.tags.contains($0.id))
        }
    }

    /// Tags by rule, each with its rule and what was found.
    func ruleTags(_ view: ProfileView) -> [(name: String, why: String)] {
        view.ruleTags.map { one in
            (name: words.name(one.tag), why: t("profile.tag_rule", sentence(one.rule, found: one.finding.found)))
        }
    }

    /// What a rule asks, part by part, each with what was found where that is known.
    func sentence(_ rule: TagRule, found: [Int64] = []) -> String {
        let tiers = rule.tiers.isEmpty ? [] : [t("profile.rule_tiers", rule.tiers.map(presenter.tierName).joined(separator: comma))]
        return (tiers + rule.measures.enumerated().map { place, measure in
            func amount(_ value: Int64) -> String { presenter.amount(value, of: measure.counter) }
            let bounds = [
                measure.atLeast.map { t("profile.rule_least", amount($0)) }, measure.atMost.map { t("profile.rule_most", amount($0)) },
            ].compactMap { $0 }.joined(separator: comma)
            let name = presenter.program.name(of: measure.counter, in: words.language)
            let asked = t("profile.rule_measure", name, String(measure.months), bounds)
            return found.indices.contains(place) ? t("profile.rule_found", asked, amount(found[place])) : asked
        }).joined(separator: " · ")
    }

    /// What the accounts that were merged into this one have told.
    func merged(_ view: ProfileView) -> [(card: String, lines: [String])] {
        view.merged.compactMap { one in
            let chosen = one.profile.preferences.compactMap { id in view.choices.first { $0.id == id }.map(words.name) }
            let lines = [
                chosen.joined(separator: comma), one.profile.note, one.profile.dates.map { "\($0.day) \($0.label)" }.joined(separator: comma),
                one.tags.joined(separator: " "), one.document.map { DocumentWords(t: words.t).masked($0.document) } ?? "",
            ].filter { !$0.isEmpty }
            return lines.isEmpty ? nil : (CardNumber.grouped(one.cardNumber), lines)
        }
    }

    func history(_ rows: [ProfileChangeRow], _ names: ActorNames, choices: [PreferenceChoice]) -> [ProfilePage.Change] {
        rows.map { row in
            let values = row.change.map {
                words.value($0.old, of: row.field, choices: choices) + " → "
                    + words.value($0.new, of: row.field, choices: choices)
            }
            return ProfilePage.Change(
                what: words.field(row.field), values: values ?? t("profile.change_hidden"),
                moment: presenter.moment(row.recordedAt, at: ""), who: names.name(row.actor),
                channel: channel(row.channel))
        }
    }

    private func channel(_ channel: String) -> String {
        switch channel {
        case "portal": t("profile.channel_portal")
        case "api": t("profile.channel_api")
        case "desk": t("profile.channel_desk")
        case "merge": t("profile.channel_merge")
        default: t("actor.system")
        }
    }

    func line(_ line: ProfileLine, tags: [ProfileTag]) -> ProfilesPage.Line {
        ProfilesPage.Line(
            id: "\(line.member.member)", name: line.member.name,
            contact: [CardNumber.grouped(line.member.cardNumber), line.member.maskedMobile ?? ""].filter { !$0.isEmpty }.joined(separator: " · "),
            tier: presenter.tierName(line.member.tier), hotel: line.member.property.isEmpty ? "" : presenter.property(line.member.property),
            reasons: line.reasons.map(words.reason), confirmed: line.confirmedOn.map { "\($0)" } ?? t("profile.never"),
            marks: (line.isSpecial ? [t("profile.special")] : []) + [line.managerName].compactMap { $0 }
                + line.tags.map { id in tags.first { $0.id == id }.map(words.name) ?? id })
    }
}

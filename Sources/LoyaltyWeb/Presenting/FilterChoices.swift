import LoyaltyRules
import LoyaltyService

/// What the panel of conditions offers to a reader.
struct FilterChoices: Sendable {
    let presenter: Presenter
    let actor: Actor

    func fields(_ values: [String: String], _ problems: FormProblems) -> FilterFields {
        let (program, language, service) = (presenter.program, presenter.language, presenter.service)
        let words = FilterWords(presenter: presenter)
        return FilterFields(
            tiers: program.tiers.map { Choice(value: $0.id, label: $0.name.text(in: language)) },
            states: MemberCondition.Status.allCases.map {
                Choice(value: $0.rawValue, label: service("list.status_" + $0.rawValue))
            },
            properties: program.properties.filter { actor.covers($0.id) }.map {
                Choice(value: $0.id, label: $0.name.text(in: language))
            },
            channels: JoinChannel.allCases.map { Choice(value: $0.rawValue, label: words.channel($0.rawValue)) },
            assets: program.assets.map { Choice(value: $0.id, label: $0.name.text(in: language)) },
            counters: program.counters.filter { !$0.measure.isDistinct }.map {
                Choice(value: $0.id, label: $0.name.text(in: language))
            },
            months: (1...12).map { Choice(value: String($0), label: String($0)) },
            consents: ConsentPurpose.allCases.map { Choice(value: $0.rawValue, label: service("consent." + $0.rawValue)) },
            values: values, problems: problems)
    }
}

import LoyaltyRules
import LoyaltyService

/// The earning rules of a document as a list that its author reads.
struct RulesPresenter: Sendable {
    let language: Language
    let program: Program
    let versions: VersionPresenter

    private var t: Texts { Texts(WebTexts.catalogue, language) }
    private var service: Texts { Texts(ServiceTexts.catalogue, language) }

    func model(_ findings: [ProgramFinding]) -> ProgramRulesPage.Model {
        let places = Set(program.earning.map { "earning." + $0.id })
        return ProgramRulesPage.Model(
            rules: program.earning.map { rule($0, findings) },
            others: findings.filter { !places.contains($0.where) }.map(versions.finding),
            problemCount: findings.count { $0.severity == .problem },
            warningCount: findings.count { $0.severity == .warning })
    }

    private func rule(_ rule: EarningRule, _ findings: [ProgramFinding]) -> ProgramRulesPage.Rule {
        let outline = RuleOutline(rule, in: program)
        let words = RuleText(service, program: program)
        let caps = words.caps(rule).joined(separator: language == .english ? "; " : "；")
        let rates = zip(program.tiers, outline.rates).map { $0.name.text(in: language) + " " + $1 }
        let facts: [(String, String?)] = [
            (t("rules.basis"), words.basis(rule)),
            // What is chosen says itself how much it is.
            (
                t("rules.rates"),
                rule.choice != nil
                    ? nil : Set(outline.rates).count == 1 ? outline.rates[0] : rates.joined(separator: " · ")
            ),
            (t("rules.dates"), outline.dates), (t("rules.condition"), rule.condition.map(ConditionText(service, program: program).sentence)),
            (t("rules.stack"), words.stack(rule)), (t("rules.caps"), caps.isEmpty ? nil : caps),
        ]
        return ProgramRulesPage.Rule(
            name: rule.name?.text(in: language) ?? rule.id, id: rule.id,
            facts: facts.compactMap { name, value in value.map { NamedFigure(name: name, value: $0) } },
            findings: findings.filter { $0.where == "earning." + rule.id }.map(versions.finding))
    }
}

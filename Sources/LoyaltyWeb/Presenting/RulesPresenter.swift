import LoyaltyRules
import LoyaltyService

/// The earning rules of a document as a list that its author reads.
struct RulesPresenter: Sendable {
    let language: Language
    let program: Program
    let versions: VersionPresenter

    private var t: Texts { Texts(WebTexts.catalogue, language) }
    private var conditions: ConditionText {
        ConditionText(Texts(ServiceTexts.catalogue, language), program: program)
    }

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
        let rates = zip(program.tiers, outline.rates).map { $0.name.text(in: language) + " " + $1 }
        let facts: [(String, String?)] = [
            (t("rules.basis"), basis(rule.basis) ?? outline.basis),
            (
                t("rules.rates"),
                Set(outline.rates).count == 1 ? outline.rates[0] : rates.joined(separator: " · ")
            ),
            (t("rules.dates"), outline.dates), (t("rules.condition"), rule.condition.map(conditions.sentence)),
            (t("rules.stack"), outline.stack), (t("rules.caps"), outline.caps),
        ]
        return ProgramRulesPage.Rule(
            name: rule.name?.text(in: language) ?? rule.id, id: rule.id,
            facts: facts.compactMap { name, value in value.map { NamedFigure(name: name, value: $0) } },
            findings: findings.filter { $0.where == "earning." + rule.id }.map(versions.finding))
    }

    /// What is multiplied, by its names; nil where the words of the document have to do.
    private func basis(_ basis: EarningBasis) -> String? {
        let comma = language == .english ? ", " : "、"
        switch basis {
        case .spend(let categories, let includes) where includes.isEmpty:
            return categories.map { program.category($0)?.name.text(in: language) ?? $0 }.joined(
                separator: comma)
        case .percent(let rules, _):
            let names = rules.map { program.rule($0)?.name?.text(in: language) ?? $0 }.joined(
                separator: comma)
            return t("rules.percent_of", names)
        default: return nil
        }
    }
}

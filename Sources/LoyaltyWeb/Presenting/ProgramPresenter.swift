import LoyaltyRules
import LoyaltyService

/// The program document as a page that a hotelier reads.
struct ProgramPresenter: Sendable {
    let language: Language
    let program: Program

    private var texts: Texts { Texts(ServiceTexts.catalogue, language) }
    private var renderer: ReceiptRenderer { ReceiptRenderer(language, program: program) }

    func model(_ row: ProgramVersionRow) -> ProgramPage.Model {
        let earning = program.categories.filter { category in
            program.earning.contains { $0.categories.contains(category.id) }
        }
        return ProgramPage.Model(
            name: program.name.text(in: language), version: String(row.version),
            effectiveFrom: "\(row.effectiveFrom)",
            categories: earning.map { $0.name.text(in: language) },
            tiers: program.tiers.enumerated().map { tier($1, order: $0, categories: earning.map(\.id)) },
            expiry: expiry(),
            excluded: program.categories.filter { category in
                !earning.contains(category)
            }.map { $0.name.text(in: language) })
    }

    private func tier(_ tier: Tier, order: Int, categories: [String]) -> ProgramPage.Tier {
        ProgramPage.Tier(
            name: tier.name.text(in: language), order: order, attain: attain(tier, isFirst: order == 0),
            keeps: tier.validMonths.map { texts.text("program.keeps_months", ["months": String($0)]) }
                ?? texts("program.keeps_always"),
            rates: categories.map { category in
                program.earning.first { $0.categories.contains(category) }?.rates[tier.id].map { "× \($0)" }
                    ?? "—"
            })
    }

    private func attain(_ tier: Tier, isFirst: Bool) -> String {
        guard let condition = tier.attain else {
            return texts(isFirst ? "program.attain_by_joining" : "program.attain_by_grant")
        }
        let parts = condition.thresholds.map {
            texts.text(
                "program.threshold",
                [
                    "amount": renderer.word(.amount($0.atLeast, asset: $0.counter)),
                    "counter": program.name(of: $0.counter, in: language),
                ])
        }
        let joined = parts.joined(separator: texts(condition.join == .any ? "progress.or" : "progress.and"))
        return texts.text("program.attain", ["parts": joined, "months": String(condition.withinMonths)])
    }

    private func expiry() -> String {
        guard let terms = program.points.expiry else { return texts("program.expiry_never") }
        let key =
            terms.extendedBy.isEmpty
            ? "program.expiry"
            : terms.extensionMode == .added ? "program.expiry_added" : "program.expiry_from_activity"
        let kinds = terms.extendedBy.map { texts("folio_kind." + $0.rawValue) }
        return texts.text(
            key,
            ["months": String(terms.afterMonths), "kinds": kinds.joined(separator: texts("program.kinds_or"))])
    }
}

import LoyaltyRules
import LoyaltyService

/// The program document as a page that a hotelier reads.
struct ProgramPresenter: Sendable {
    let language: Language
    let program: Program

    private var texts: Texts { Texts(ServiceTexts.catalogue, language) }
    private var speech: ProgramSpeech { ProgramSpeech(language, program: program) }

    func model(_ row: ProgramVersionRow) -> ProgramPage.Model {
        let earning = program.categories.filter { category in
            program.earning.contains { Self.categories($0).contains(category.id) }
        }
        return ProgramPage.Model(
            name: program.name.text(in: language), version: String(row.version),
            effectiveFrom: "\(row.effectiveFrom)",
            categories: earning.map { $0.name.text(in: language) },
            tiers: program.tiers.enumerated().map { tier($1, order: $0, categories: earning.map(\.id)) },
            expiry: speech.life(program.points),
            excluded: program.categories.filter { category in
                !earning.contains(category)
            }.map { $0.name.text(in: language) })
    }

    private func tier(_ tier: Tier, order: Int, categories: [String]) -> ProgramPage.Tier {
        ProgramPage.Tier(
            name: tier.name.text(in: language), order: order, attain: attain(tier, isFirst: order == 0),
            keeps: speech.sentence(tier.validity),
            gives: tier.gifts.map { speech.sentence($0) } + speech.benefits(of: tier) + speech.card(of: tier),
            rates: categories.map { category in
                program.earning.first { Self.categories($0).contains(category) }.map { "× \($0.rate(rank: order))" } ?? "—"
            })
    }

    private func attain(_ tier: Tier, isFirst: Bool) -> String {
        tier.attain.map { speech.sentence($0) } ?? texts(isFirst ? "program.attain_by_joining" : "program.attain_by_grant")
    }

    private static func categories(_ rule: EarningRule) -> [String] {
        if case .spend(let categories, _) = rule.basis { return categories }
        return []
    }
}

import LoyaltyRules
import LoyaltyService

/// A replay on a terminal: its tables, and the examples with their receipts.
struct ReplayPrint {
    private let report: ReplayReport
    private let language: Language

    init(_ report: ReplayReport, _ language: Language) {
        self.report = report
        self.language = language
    }

    func tell(_ tables: [ReportTable]) {
        let frame = report.frame
        Console.line("\(frame.from) … \(frame.to): what was in force, and \(frame.draft.program(on: frame.to).name.text(in: language)) as drafted.")
        for table in tables where !table.rows.isEmpty {
            Console.line()
            Console.line(table.title)
            for line in TextTable.lines(table) { Console.line("  " + line) }
        }
        for story in report.stories { tell(story) }
        if !frame.sharedLimits.isEmpty {
            Console.line()
            Console.line("Limits over all members are not known to a replay, which goes through members one by one: \(frame.sharedLimits.joined(separator: ", ")).")
        }
        if report.comparison.changed == 0 { Console.line("The draft changes nothing for anybody.") }
    }

    private func tell(_ story: ReplayStory) {
        let renderers = [story.inForce, story.draft].map { ReceiptRenderer(language, program: $0.program) }
        Console.line()
        Console.line("Member \(story.member)")
        for (side, (name, renderer)) in zip([story.inForce, story.draft], zip(["in force", "draft"], renderers)) {
            Console.line("  \(name): \(renderer.word(.tier(side.standing.tier))), \(renderer.word(.amount(side.points, asset: report.frame.assets[0])))")
            for line in side.lines { Console.line("    " + renderer.sentence(line)) }
        }
        for fact in story.facts {
            Console.line("  \(fact.folio.kind.rawValue) \(fact.folio.number), \(fact.folio.occurredOn)")
            for (name, (lines, renderer)) in zip(["in force", "draft"], zip([fact.inForce, fact.draft], renderers)) {
                Console.line("    \(name):")
                for line in lines { Console.line("      " + renderer.sentence(line)) }
            }
        }
    }
}

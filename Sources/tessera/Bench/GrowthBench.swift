import ArgumentParser
import Foundation
import LoyaltyRules
import LoyaltyService
import PortableSQL

/// `tessera bench growth`
struct GrowthBench: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "growth", abstract: "What a fact costs in ledgers of ever more entries, as a table and a chart.")
    @Option(help: "Entries of each ledger.") var entries: [Int] = [10_000, 100_000, 1_000_000]
    @Option(help: "Facts of each kind.") var facts = 5_000
    @Option(help: "The program document.") var program = "programs/lakeside.yaml"
    @Flag(help: "Print one JSON object on the last line.") var json = false

    func validate() throws {
        guard !entries.isEmpty, entries.allSatisfy({ (1_000...100_000_000).contains($0) }), (100...100_000).contains(facts)
        else {
            throw ValidationError("--entries must lie between 1000 and 100000000, --facts between 100 and 100000.")
        }
    }

    func run() async throws {
        var costs: [GrowthCost] = []
        for count in entries { costs.append(try await measure(count)) }
        if json { return try Console.json(costs) }
        for line in GrowthCost.table(costs) + [""] + GrowthCost.chart(costs) { Console.line(line) }
    }

    private func measure(_ count: Int) async throws -> GrowthCost {
        let folder = try BenchCommand.folder()
        defer { try? FileManager.default.removeItem(at: folder) }
        let service = try BenchCommand.service(nil, in: folder)
        let version = try await service.desk.perform(
            PublishProgram(
                document: try ProgramCommand.text(program), effectiveFrom: CalendarDay("2010-01-01")!, reason: "Benchmark"),
            by: .system
        ).answer.version
        let program = try await service.reading.compiledProgram(version)
        let each = 10
        // What ends lies ahead, so that it is there for redeeming, and is taken out last.
        let today = BusinessDay.of(service.desk.clock.now(), timeZone: program.properties[0].timeZone)
        let ended = today.adding(months: 6).endOfMonth
        try LedgerScratch.fill(service, members: count / each, each: each, program, endedOn: ended)
        let facts = GrowthFacts(service: service, program: program, members: count / each, today: today, count: facts)
        var cost = GrowthCost(entries: count)
        cost.member = try await facts.reading(entries: 100)
        cost.post = try await facts.posting()
        cost.redeem = try await facts.redeeming()
        cost.import = try await facts.importing(in: folder)
        var began = ContinuousClock.now
        let report = try LedgerCheck(service.desk).run()
        guard report.differences.isEmpty else { throw CommandFailure(70, report.differences[0]) }
        cost.check = Stopwatch.microseconds(since: began, of: report.entries + report.lots)
        began = .now
        let members = try await ExpireRun(service.desk).run(on: ended.adding(days: 1))
        cost.expire = Stopwatch.microseconds(since: began, of: members * each)
        try service.close()
        return cost
    }
}

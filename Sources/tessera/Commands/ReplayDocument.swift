import ArgumentParser
import Foundation
import LoyaltyRules
import LoyaltyService

/// `tessera program replay DRAFT`
struct ReplayDocument: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "replay",
        abstract: "Run the recorded history through a draft and through what was in force, and tell who moves and what it costs. Changes nothing.")
    @Argument var draft: String
    @Option(help: "The first day on which the draft counts, YYYY-MM-DD; else that of the first published version.")
    var from: String?
    @Option(help: "The last day, YYYY-MM-DD; else today.") var to: String?
    @Option(help: "How many members to show of those who rise, who fall and who stay.") var examples = 5
    @Option(help: "Write each table as a CSV file into this folder.") var csv: String?
    @Option(help: "Write all tables as a workbook.") var xlsx: String?
    @Option(help: "The language of names and sentences: zh-Hans, zh-Hant or en.") var language = "en"
    @OptionGroup var options: DatabaseOptions

    func run() async throws {
        guard let language = Language(rawValue: language) else {
            throw CommandFailure(64, "--language must be zh-Hans, zh-Hant or en.")
        }
        guard (0...100).contains(examples) else { throw CommandFailure(64, "--examples must lie between 0 and 100.") }
        let program = try ProgramCommand.program(draft)
        let (first, last) = (try day(from, "--from"), try day(to, "--to"))
        let service = try options.open()
        let interrupt = Interrupt()
        let bar = ProgressBar("Replay")
        let report: ReplayReport
        do {
            report = try ReplayRun(service.desk, draft: program, from: first, to: last, examples: examples).run {
                bar.show($0, of: $1)
                return !interrupt.wasAsked
            }
        } catch is CancellationError {
            try service.close()
            throw CommandFailure(130, "The replay was cancelled. Nothing was written.")
        }
        try service.close()
        let tables = report.tables(in: language)
        try write(tables)
        options.json ? try Console.json(ReplayJSON(report, tables)) : ReplayPrint(report, language).tell(tables)
    }

    private func day(_ text: String?, _ name: String) throws -> CalendarDay? {
        guard let text else { return nil }
        guard let day = CalendarDay(text) else { throw CommandFailure(64, "\(name) is \(text); write a day as YYYY-MM-DD.") }
        return day
    }

    private func write(_ tables: [ReportTable]) throws {
        if let csv {
            let folder = URL(fileURLWithPath: csv)
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            for table in tables {
                try Data(ReportCSV.text(table).utf8).write(to: folder.appendingPathComponent(table.id + ".csv"))
            }
        }
        if let xlsx { try Data(ReportWorkbook.bytes(tables)).write(to: URL(fileURLWithPath: xlsx)) }
    }
}

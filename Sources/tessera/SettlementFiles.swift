import ArgumentParser
import Foundation
import LoyaltyRules
import LoyaltyService

/// How the commands about settlement tell a month: on the terminal, as JSON, as files.
struct SettlementFiles: ParsableArguments {
    @Option(help: "Write the hotels as a CSV file.") var csv: String?
    @Option(help: "Write all tables as a workbook.") var xlsx: String?
    @Option(help: "The language of names and sentences: zh-Hans, zh-Hant or en.") var language = "en"

    /// - Throws: `CommandFailure` for what is no month.
    static func month(_ text: String) throws -> SettlementMonth {
        guard let month = SettlementMonth(text) else {
            throw CommandFailure(64, "\(text) is no month; write it as YYYY-MM.")
        }
        return month
    }

    func tell(_ book: SettlementBook, _ month: SettlementMonth, json: Bool) throws {
        guard let language = Language(rawValue: language) else {
            throw CommandFailure(64, "--language must be zh-Hans, zh-Hant or en.")
        }
        let tables = SettlementTables(book, month, language)
        if let csv { try Data(ReportCSV.text(tables.hotels).utf8).write(to: URL(fileURLWithPath: csv)) }
        if let xlsx { try Data(ReportWorkbook.bytes(tables.all)).write(to: URL(fileURLWithPath: xlsx)) }
        guard !json else { return try Console.json(SettlementAnswer(book, month, tables.all)) }
        for table in tables.all where !table.rows.isEmpty {
            Console.line()
            Console.line(table.title)
            for line in TextTable.lines(table) { Console.line("  " + line) }
        }
    }
}

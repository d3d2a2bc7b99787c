import Foundation
import HTTPTypes
import LoyaltyRules
import LoyaltyService
import LoyaltyTestKit
import Testing

@testable import LoyaltyWeb

@Suite("Statements of account")
struct StatementTests {
    private func guest(_ engine: Engine = .sqlite, _ language: Language = .english) async throws -> (House, MemberID, Visitor) {
        let house = try await House(engine)
        let member = try await house.cast.enrol("王小明 <b>&\"李 O’Neill")
        try await house.cast.stay(member, number: "S-1", to: "2026-03-03", net: 100_000)
        return (house, member, try await house.guest(House.mobile(1), language))
    }

    /// What another reader of PDF finds in a file: its text, and its fonts.
    private func read(_ bytes: [UInt8]) throws -> (text: String, fonts: String) {
        let files = try ScratchFolder()
        defer { files.remove() }
        try files.write("statement.pdf", bytes)
        return (
            try files.command(["pdftotext", "-layout", "statement.pdf", "-"]), try files.command(["pdffonts", "statement.pdf"])
        )
    }

    @Test("M14 a member's statement is a PDF with embedded letters that others can read", arguments: Language.allCases)
    func paper(language: Language) async throws {
        let (_, _, ann) = try await guest(.sqlite, language)
        let page = try await ann.get(SitePath.portalStatement)
        #expect(page.status == 200 && page.body.contains("href=\"\(SitePath.portalStatementFile)?from=2026-06-01&"))
        let answer = try await ann.get(SitePath.portalStatementFile + "?from=2026-01-01&to=2026-12-31")
        #expect(answer.status == 200 && answer.headers[.contentType] == "application/pdf")
        #expect(String(decoding: answer.bytes.prefix(5), as: UTF8.self) == "%PDF-")
        let (text, fonts) = try read(answer.bytes)
        #expect(text.contains("王小明 <b>&\"李 O’Neill") && text.contains("+1,000") && text.contains("2026-06-15"))
        #expect(!text.contains("⟦") && !text.contains("MISSING") && !text.contains(House.mobile(1)))
        let rows = fonts.split(separator: "\n").dropFirst(2)
        // Columns from the right: object, generation, unicode, subset, embedded.
        #expect(!rows.isEmpty && rows.allSatisfy { $0.split(separator: " ").suffix(5).prefix(3) == ["yes", "yes", "yes"] }, "\(fonts)")
    }

    @Test("M14 what was held, and what came and went, is what is held, for any cut of the days", arguments: Engine.all)
    func adds(engine: Engine) async throws {
        let house = try await House(engine)
        let member = try await house.cast.enrol("Ann")
        for month in 1...5 {
            try await house.cast.stay(member, number: "S-\(month)", to: "2026-0\(month)-03", net: Int64(month) * 10_000)
            house.cast.clock.advance(seconds: 20 * 86_400)
        }
        let view = try #require(try await house.reading.member(member, by: .system))
        let days = (0...120).map { view.today.adding(days: -$0) }
        let whole = try await statement(house, view, days[120], days[0])
        #expect(whole.flatMap(\.lines).count == 5 && whole[0].closing == view.standing.balances[view.program.points.id].held)
        for cut in stride(from: 1, to: 120, by: 7) {
            let one = try await statement(house, view, days[120], days[cut])
            let other = try await statement(house, view, days[cut - 1], days[0])
            for section in one + other {
                #expect(section.opening + section.lines.reduce(0) { $0 + $1.entry.amount } == section.closing)
            }
            #expect(one[0].closing == other[0].opening && one[0].opening == whole[0].opening && other[0].closing == whole[0].closing)
            #expect((one + other).flatMap(\.lines).count == whole.flatMap(\.lines).count)
        }
    }

    private func statement(_ house: House, _ view: MemberView, _ first: CalendarDay, _ last: CalendarDay) async throws -> [StatementView.Section] {
        let period = try StatementPeriod(first: first, last: last, today: view.today)
        return try await house.reading.statement(of: view.row.id, period, program: view.program, by: .system).sections
    }

    @Test("M14 many lines go over many pages, each with its number; nothing is cut")
    func pages() async throws {
        let line = StatementPaper.Line(day: "2026-06-15", text: "餐饮消费 · 西湖店", amount: "+10", balance: "10")
        let paper = StatementPaper(
            title: "对账单", program: "湖畔会", facts: [("会员", "王小明")], heads: line, openingName: "期初", closingName: "期末",
            nothing: "无", sections: [.init(name: "积分", opening: "0", lines: Array(repeating: line, count: 200), closing: "2,000")],
            endsTitle: "即将到期", ends: [line], foot: "以系统记录为准", page: { "第 \($0) 页" }, fonts: "Noto Sans CJK SC, sans")
        let text = try read(paper.pdf()).text
        #expect(text.components(separatedBy: "西湖店").count == 1 + 200 + 2)
        #expect(text.contains("第1") && text.contains("第5") && text.contains("2,000"))
    }

    @Test("M14 wrong days are told beside the field; another's statement cannot be had", arguments: ["en", "zh-Hans"])
    func wrong(language: String) async throws {
        let (house, member, ann) = try await guest(.sqlite, try #require(Language(rawValue: language)))
        for query in ["from=2026-06-02&to=2026-06-01", "from=x", "to=2026-13-01", "from=2999-01-01&to=2999-02-01"] {
            let answer = try await ann.get(SitePath.portalStatementFile + "?" + query)
            #expect(answer.status == 422 && answer.body.contains("aria-invalid=\"true\""), "\(query)")
        }
        let stranger = try await house.stranger().get(SitePath.portalStatementFile)
        #expect(stranger.status == 303)
        #expect(try await ann.get(SitePath.statementFile("\(member)")).status == 303)
        let clerk = try await house.visitor(.clerk)
        #expect(try await clerk.get(SitePath.statement("\(member)")).status == 200)
        #expect(try await clerk.get(SitePath.statementFile("\(member)")).headers[.contentType] == "application/pdf")
    }
}

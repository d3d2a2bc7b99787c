import Foundation
import LoyaltyRules
import LoyaltyTestKit
import PortableSQL
import Testing

@testable import LoyaltyService

@Suite("Scenarios: files of found members, points for whole lists", .serialized)
struct ListFileScenarios {
    private func order(
        _ stage: Stage, _ columns: [ListColumn] = [.name, .mobile, .points], format: ListFile.Format = .csv, reason: String = "",
        conditions: String = "", by actor: Actor = .system
    ) async throws -> Int64 {
        let order = OrderListFile(
            conditions: conditions, columns: columns, format: format, language: .english, reason: reason)
        return try await stage.perform(order, by: actor).file
    }

    private func rows(_ file: Int64, _ stage: Stage, by actor: Actor = .system) async throws -> [[String]] {
        let found = try #require(try await stage.service.reading.listFile(file, by: actor)).file
        return try await stage.service.reading.listFileRows(found, by: actor)
    }

    @Test("MEM-17 T-S2-1 a file that was stopped and goes on has each member once, and a line in each one's access log", arguments: Engine.all)
    func resumed(engine: Engine) async throws {
        let stage = try await Stage(engine)
        for number in 1...430 { _ = try await stage.enrol("Guest \(number)", number: number) }
        let manager = Actor.staff(3, roles: [.manager], properties: nil)
        let file = try await order(stage, by: manager)
        let job = ListFileJob(stage.desk)
        _ = try await job.step(file)
        #expect(try await stage.refusal(FetchListFile(file: file), by: manager) == .listUnfinished)
        // A page that two had read at the same time is written once.
        async let one: Void = job.fill(file)
        async let other: Void = ListFileJob(stage.desk).fill(file)
        _ = try await (one, other)
        _ = try await stage.perform(FetchListFile(file: file), by: manager)
        let found = try await rows(file, stage, by: manager)
        #expect(found.count == 430 && Set(found.map { $0[0] }).count == 430)
        #expect(try stage.count("SELECT COUNT(*) FROM access_log WHERE actor = 'staff:3'") == 430)
        #expect(try stage.count("SELECT COUNT(DISTINCT member_id) FROM access_log WHERE actor = 'staff:3'") == 430)
        let colleague = Actor.staff(4, roles: [.manager], properties: nil)
        _ = try await stage.perform(FetchListFile(file: file), by: colleague)
        _ = try await rows(file, stage, by: colleague)
        #expect(try stage.count("SELECT COUNT(*) FROM access_log WHERE actor = 'staff:4'") == 430)
        let view = try #require(try await stage.service.reading.listFile(file, by: manager))
        #expect(view.fetches.map(\.actor) == ["staff:4", "staff:3"] && view.file.members == 430)
        try stage.close()
    }

    @Test("T11 contacts are masked but for whoever may see them and said why; no name becomes a formula", arguments: Engine.all)
    func content(engine: Engine) async throws {
        let stage = try await Stage(engine)
        let names = ["=HYPERLINK(\"x\")", "+1", "O'Hara, \"Bo\"", "李伟"]
        for (number, name) in names.enumerated() { _ = try await stage.enrol(name, number: number) }
        let erased = try await stage.enrol("Ella Erased", number: 10)
        let restricted = try await stage.enrol("Rita Restricted", number: 9)
        let limit = LimitProcessing(member: restricted, kind: .claim, isInForce: true, note: "court")
        _ = try await stage.perform(limit)
        let masked = try await order(stage)
        try await ListFileJob(stage.desk).fill(masked)
        _ = try await stage.perform(CloseMember(member: erased, reason: "asked"))
        _ = try await stage.perform(EraseMember(member: erased))
        let rows = try await rows(masked, stage)
        #expect(rows.map { $0[0] } == ["'=HYPERLINK(\"x\")", "'+1", "O'Hara, \"Bo\"", "李伟"])
        #expect(rows.allSatisfy { $0[1].contains("*") && !$0[1].contains("19910000000") })
        let row = try #require(try await stage.service.reading.listFile(masked, by: .system)).file
        #expect(row.leftOut == 1)
        let text = String(decoding: ListFileDocument(file: row, rows: rows, mark: "File no. 1 · made by, \"me\"").bytes, as: UTF8.self)
        let lines = text.split(separator: "\r\n", omittingEmptySubsequences: false)
        #expect(lines.first == "\"File no. 1 · made by, \"\"me\"\"\"" && lines.dropLast().last == lines.first)
        #expect(lines.contains { $0.hasPrefix("\"'=HYPERLINK(\"\"x\"\")\",") } && lines.contains { $0.hasPrefix("\"O'Hara, \"\"Bo\"\"\",") })
        #expect(lines[1] == "name,mobile,points")
        let book = ListFileDocument(file: try #require(try await stage.service.reading.listFile(masked, by: .system)).file, rows: rows, mark: "M")
        #expect(book.name(on: try day("2026-06-15")) == "members-\(masked)-system-2026-06-15.csv")
        let sheet = try await order(stage, [.name, .points], format: .xlsx)
        try await ListFileJob(stage.desk).fill(sheet)
        let made = try #require(try await stage.service.reading.listFile(sheet, by: .system)).file
        let workbook = ListFileDocument(file: made, rows: try await self.rows(sheet, stage), mark: "File <1>")
        let inside = String(decoding: workbook.bytes, as: UTF8.self)
        #expect(inside.contains("'=HYPERLINK(&quot;x&quot;)</t>") && inside.contains("<v>0</v>"))
        #expect(inside.components(separatedBy: "File &lt;1&gt;").count == 3, "below the rows, and on a sheet of its own")
        let auditor = Actor.client(8, scopes: [.readMember, .exportMembers], properties: nil)
        let asking = OrderListFile(conditions: "", columns: [.mobile], format: .xlsx, language: .english, reason: "a call")
        #expect(try await stage.refusal(asking, by: auditor) == .permissionDenied)
        let open = try await order(stage, [.mobile], format: .xlsx, reason: "a call about the flood")
        try await ListFileJob(stage.desk).fill(open)
        #expect(try await self.rows(open, stage).contains(["'+8619910000000"]))
        #expect(try await stage.refusal(FetchListFile(file: open), by: auditor) == .permissionDenied)
        let kept = try stage.count("SELECT COUNT(*) FROM access_log WHERE reason = 'a call about the flood'")
        #expect(kept == 4, "the reason stands in each member's log")
        try stage.close()
    }

    @Test("T12 a file has the members of its maker's hotels; others of other hotels do not get it; it is gone after its days", arguments: Engine.all)
    func ending(engine: Engine) async throws {
        let stage = try await Stage(engine)
        _ = try await stage.enrol()
        let away = Actor.staff(4, roles: [.manager], properties: ["bund"])
        let empty = try await order(stage, by: away)
        try await ListFileJob(stage.desk).fill(empty)
        #expect(try await rows(empty, stage).isEmpty)
        let whole = try await order(stage)
        #expect(try await ListFileJob(stage.desk).finishStopped() == 1, "a file that nobody continued")
        #expect(try await rows(whole, stage).count == 1)
        #expect(try await stage.service.reading.listFile(whole, by: away) == nil)
        #expect(try await stage.refusal(FetchListFile(file: whole), by: away) == .propertyOutOfScope)
        #expect(try await RemoveListFiles(stage.desk).run() == 0)
        stage.clock.advance(seconds: Int64(ListFile.days) * 86_400)
        #expect(try await stage.refusal(FetchListFile(file: whole)) == .listUnknown)
        #expect(try await RemoveListFiles(stage.desk).run() == 2)
        #expect(try await rows(whole, stage).isEmpty)
        #expect(try stage.count("SELECT COUNT(*) FROM list_file_part") == 0)
        #expect(try await RemoveListFiles(stage.desk).run() == 0)
        try stage.close()
    }

    @Test("PTS-25 points for a list: who cannot get them is left out with the reason, nobody gets them twice", arguments: Engine.all)
    func bulk(engine: Engine) async throws {
        let stage = try await Stage(engine)
        var members: [MemberID] = []
        for number in 1...5 { members.append(try await stage.enrol("Guest \(number)", number: number)) }
        _ = try await stage.perform(CloseMember(member: members[4], reason: "asked"))
        let manager = stage.staff(.manager)
        let job = BulkCreditJob(stage.desk)
        let amount = AssetAmount("points", 100)
        let preview = try await job.preview(members, amount, reason: "goodwill", at: stage.hotel, by: manager)
        #expect(preview.refused.map(\.member) == [members[4]] && preview.refused.first?.refusal.code == .memberClosed)
        #expect(try await stage.points(members[0]) == 0)
        let order = OrderBulkCredit(
            members: members, conditions: "", amount: amount, reason: "goodwill", at: stage.hotel)
        let bulk = try await stage.perform(order, by: manager).bulk
        try await stage.refusalOfOthers(job, bulk)
        try await job.fill(bulk, by: manager)
        // Stopped between giving and noting: what was given is given, and is not given again.
        try stage.desk.database.write { tx in
            try tx.execute("UPDATE bulk_credit_item SET state = 'waiting', operation_id = 0 WHERE member_id = $1", .member(members[0]))
        }
        try await job.fill(bulk, by: manager)
        for member in members.prefix(4) { #expect(try await stage.points(member) == 100) }
        let found = try #require(try await stage.service.reading.bulkCredit(bulk, by: manager))
        #expect(found.items.map(\.state) == [.done, .done, .done, .done, .refused])
        #expect(found.items.last?.code == "member_closed" && found.items.allSatisfy { ($0.operation != 0) == ($0.state == .done) })
        let tooMuch = OrderBulkCredit(
            members: members, conditions: "", amount: AssetAmount("points", 9_999_999), reason: "x", at: stage.hotel)
        #expect(try await stage.refusal(tooMuch, by: manager) == .adjustmentOverLimit)
        #expect(try stage.differences() == [])
        try stage.close()
    }
}

extension Stage {
    /// Nobody goes on in somebody else's name.
    fileprivate func refusalOfOthers(_ job: BulkCreditJob, _ bulk: Int64) async throws {
        do {
            try await job.fill(bulk, by: .staff(9, roles: [.administrator], properties: nil))
            Issue.record("points were given in somebody else's name")
        } catch let refusal as Refusal {
            #expect(refusal.code == .listOfOthers)
        }
    }
}

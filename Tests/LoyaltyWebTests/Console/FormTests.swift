import HTTPTypes
import LoyaltyRules
import LoyaltyService
import LoyaltyTestKit
import Testing

@testable import LoyaltyWeb

@Suite("Every form works without a script")
struct FormTests {
    @Test("Sent as it should be, a form acts and leads on (303) or answers (200)", arguments: Engine.all)
    func good(engine: Engine) async throws {
        let map = try await SiteMap(try await House(engine))
        let administrator = try await map.house.visitor(.administrator)
        for form in map.forms {
            let answer = try await administrator.post(form.path, form.fields)
            let answers = ["/preview", "/check", "/reveal", "/copy", "/file", "/profile/health"].contains { form.path.hasSuffix($0) }
            #expect(answer.status == (answers ? 200 : 303), "\(form.path)")
        }
        #expect(try map.house.cast.differences().isEmpty)
    }

    @Test("Sent empty, a form that posts says what is missing (422) and does nothing")
    func empty() async throws {
        let map = try await SiteMap(try await House())
        let administrator = try await map.house.visitor(.administrator)
        let before = try await map.house.cast.points(map.member)
        // A form with nothing to fill in, like the closing of a month, cannot be sent empty.
        for form in map.forms where form.fields["key"] != nil && form.fields.count > 1 {
            if form.path.hasSuffix("/preview") { continue }
            let answer = try await administrator.post(form.path, ["key": "empty" + form.path])
            #expect(answer.status == 422, "\(form.path)")
            let marked =
                answer.body.contains("aria-invalid=\"true\"") || answer.body.contains("role=\"alert\"")
            #expect(marked, "\(form.path)")
            #expect(answer.body.contains("name=\"_csrf\""), "\(form.path)")
        }
        #expect(try await map.house.cast.points(map.member) == before)
    }

    @Test("What was typed is there again when the form comes back")
    func kept() async throws {
        let map = try await SiteMap(try await House())
        let administrator = try await map.house.visitor(.administrator)
        let wrong: [(String, [String: String], [String])] = [
            (
                "/console/enrolment", map.enrolment.merging(["mobile": "12", "email": "x@"]) { $1 },
                [
                    "value=\"Bea Long\"", "value=\"12\"", "value=\"x@\"",
                    "id=\"f-agreement\" name=\"agreement\" value=\"yes\" checked",
                ]
            ),
            (
                SitePath.bill("\(map.member)"), map.billFields("B-77", net: "12,x"),
                ["value=\"B-77\"", "value=\"12,x\"", "value=\"2026-06-15\""]
            ),
            (
                SitePath.adjustment("\(map.member)"), map.adjustmentFields.merging(["reason": ""]) { $1 },
                ["value=\"-20\"", "value=\"typed twice\""]
            ),
            (
                SitePath.correction("\(map.member)", map.folio),
                map.correction.merging(["reason": "", "net_1": "7.5", "category_1": "spa"]) { $1 },
                ["value=\"250.00\"", "value=\"7.5\"", "value=\"spa\" selected"]
            ),
        ]
        for (path, fields, values) in wrong {
            let answer = try await administrator.post(path, fields)
            #expect(answer.status == 422, "\(path)")
            for value in values { #expect(answer.body.contains(value), "\(path): \(value)") }
            #expect(
                answer.body.contains("name=\"key\" value=\"\(fields["key"] ?? "")\""), "\(path): the same key"
            )
        }
    }

    @Test("The same form sent twice posts once")
    func twice() async throws {
        let map = try await SiteMap(try await House())
        let clerk = try await map.house.visitor(.clerk)
        let path = SitePath.bill("\(map.member)")
        let first = try await clerk.post(path, map.billFields("B-5"))
        let again = try await clerk.post(path, map.billFields("B-5"))
        #expect(first.status == 303 && again.status == 303)
        #expect(first.headers[.location] == again.headers[.location])
        #expect(try await map.house.cast.points(map.member) == map.adjustment.balance + 1_280)
    }

    @Test("A correction shows every line of a stay, however many, and one more to fill in")
    func allLines() async throws {
        let house = try await House()
        let member = try await house.cast.enrol("Ann")
        let day = try #require(CalendarDay("2026-03-03"))
        let lines = (1...7).map { FolioLine(category: "room", net: Int64($0) * 10_000) }
        let folio = Folio(
            kind: .stay, property: "west_lake", outlet: nil, number: "S-7", arrival: day.adding(days: -1),
            departure: day, currency: try #require(Currency("CNY")), lines: lines)
        let posted = try await house.cast.desk.perform(
            RecordStay(member: .id(member), folio: folio), by: .system
        ).answer
        let manager = try await house.visitor(.manager)
        let path = SitePath.correction("\(member)", String(posted.folio ?? 0))
        let page = try await manager.get(path).body
        for index in 0...7 { #expect(page.contains("name=\"net_\(index)\""), "\(index)") }
        #expect(!page.contains("name=\"net_8\""))
        var fields = ["reason": "wrong_amount", "key": "c7"]
        for (index, line) in lines.enumerated() {
            fields["category_\(index)"] = "room"
            fields["net_\(index)"] = index == 6 ? "0" : String(line.net / 100)
        }
        #expect(try await manager.post(path, fields).status == 303)
        #expect(try await house.cast.points(member) == 2_100)
    }
}

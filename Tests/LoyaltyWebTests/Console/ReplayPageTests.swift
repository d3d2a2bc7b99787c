import HTTPTypes
import LoyaltyRules
import LoyaltyService
import LoyaltyTestKit
import Testing

@testable import LoyaltyWeb

@Suite("POL-04 the policy laboratory")
struct ReplayPageTests {
    @Test("A draft is tried, and shown with its matrix, its files and the example's receipts; nothing is changed")
    func result() async throws {
        let map = try await SiteMap(try await House())
        let administrator = try await map.house.visitor(.administrator)
        let before = try await map.house.cast.points(map.member)
        let page = try await administrator.get(SitePath.replay(map.replay))
        #expect(page.status == 200)
        for part in ["Tier migration", "Summary", "By month", "heat-kept", "1,550 points", "3,050 points", SitePath.member("\(map.member)")] {
            #expect(page.body.contains(part), "\(part)")
        }
        #expect(page.body.contains("migration-chart") && page.body.contains("move-kept"))
        #expect(page.body.contains("Points issued by month"))
        #expect(page.body.contains("Owed to members at the end of each month (Points)"), "in points, where they have no worth")
        #expect(!page.body.contains("style="), "the content security policy forbids inline styles")
        let csv = try await administrator.get(SitePath.replayFile(map.replay, "migration.csv"))
        #expect(csv.body.hasPrefix("in_force_tier,base,silver,gold,platinum,diamond,total\r\n"))
        #expect(csv.headers[.contentType] == "text/csv; charset=utf-8")
        let workbook = try await administrator.get(SitePath.replayFile(map.replay, "replay.xlsx"))
        #expect(workbook.status == 200 && workbook.body.hasPrefix("PK"))
        #expect(try await administrator.get(SitePath.replayFile(map.replay, "nothing.csv")).status == 404)
        #expect(try await administrator.get(SitePath.replay("unknown")).status == 404)
        #expect(try await map.house.cast.points(map.member) == before)
    }

    @Test("A broken draft, or days in the wrong order, are told beside the form, which keeps what was typed")
    func broken() async throws {
        let map = try await SiteMap(try await House())
        let administrator = try await map.house.visitor(.administrator)
        let bad = try await administrator.post(SitePath.replay, ["document": "program: [<b>", "from": "", "to": ""])
        #expect(bad.status == 422 && bad.body.contains("program: [&lt;b&gt;") && bad.body.contains("role=\"alert\""))
        let days = ["document": map.draft, "from": "2026-06-01", "to": "2026-05-01"]
        let reversed = try await administrator.post(SitePath.replay, days)
        #expect(reversed.status == 422 && reversed.body.contains("2026-06-01") && reversed.body.contains("aria-invalid"))
    }

    @Test("While it runs a script asks for the progress; when it is over the page is loaded anew")
    func progress() async throws {
        let map = try await SiteMap(try await House())
        let administrator = try await map.house.visitor(.administrator)
        let partial = try await administrator.get(SitePath.replay(map.replay), headers: [HTTPField.Name("HX-Request")!: "true"])
        #expect(partial.headers[.init("HX-Refresh")!] == "true" && !partial.body.contains("<html"))
    }
}

import HTTPTypes
import LoyaltyRules
import LoyaltyService
import LoyaltyTestKit
import Testing

@testable import LoyaltyWeb

@Suite("Finding members by conditions, from the panel to the file")
struct FindingPathTests {
    @Test("MEM-17 conditions become chips and an address; each can be taken away; pages go on behind the last", arguments: Engine.all)
    func panel(engine: Engine) async throws {
        let house = try await House(engine)
        for number in 1...52 {
            _ = try await house.cast.enrol("Guest \(number)", number: number, property: number == 1 ? "bund" : "west_lake")
        }
        let manager = try await house.visitor(.manager)
        let page = try await manager.get(SitePath.members([("property", "west_lake"), ("status", "active")]))
        #expect(page.status == 200 && page.body.contains("51 found"))
        #expect(page.body.contains("Home hotel: West Lake") && page.body.contains("Status: active"))
        #expect(page.body.contains("/console/members?all=yes&amp;status=active\""), "the list without the hotel")
        let next = try #require(page.body.firstMatch(of: /href="([^"]+)" rel="next"/)?.output.1)
        let second = try await manager.get(String(next).replacing("&amp;", with: "&"))
        #expect(second.body.contains("Guest 52") && !second.body.contains("Guest 51<"))
        #expect(!page.body.contains("Guest 52"))
        let wrong = try await manager.get(SitePath.members([("birth_month", "13")]))
        #expect(wrong.status == 200 && wrong.body.contains("aria-invalid=\"true\"") && !wrong.body.contains("Guest"))
        let clerk = try await house.visitor(.clerk)
        let own = try await clerk.get(SitePath.members([("all", "yes")]))
        #expect(own.body.contains("51 found") && !own.body.contains(SitePath.listFiles))
    }

    @Test("MEM-17 whoever has a view that is shown first begins with it", arguments: Engine.all)
    func views(engine: Engine) async throws {
        let house = try await House(engine)
        _ = try await house.cast.enrol("Ann", number: 1)
        let clerk = try await house.visitor(.clerk)
        let plain = try await clerk.get(SitePath.members)
        #expect(plain.status == 200 && !plain.body.contains("Ann"), "nobody is looked at unasked")
        let kept = try await clerk.post(
            SitePath.memberViews, ["title": "<b>Mine</b>", "conditions": "status=active&birth_month=", "default": "yes", "key": "v1"])
        #expect(kept.status == 303)
        let opened = try await clerk.get(SitePath.members)
        let address = try #require(opened.headers[.location])
        #expect(opened.status == 303 && address.contains("status=active"))
        let page = try await clerk.get(address)
        #expect(page.body.contains("&lt;b&gt;Mine&lt;/b&gt;") && page.body.contains("Ann"))
        let shared = try await clerk.post(
            SitePath.memberViews, ["title": "All", "conditions": "status=active", "shared": "yes", "key": "v2"])
        #expect(shared.status == 422, "a clerk shares nothing")
    }

    @Test("MEM-17 T-S2-1 a file is made, fetched, and says who fetched it; its name bears its number and its maker")
    func file() async throws {
        let house = try await House()
        _ = try await house.cast.enrol("Ann", number: 1)
        let manager = try await house.visitor(.manager)
        let fields = ["conditions": "status=active", "column_name": "yes", "column_mobile": "yes", "format": "csv", "key": "f1"]
        let address = try #require(try await manager.post(SitePath.listFiles, fields).headers[.location])
        let id = try #require(address.split(separator: "/").last.flatMap { Int64($0) })
        // Beside the request, or here: whoever is first.
        try await ListFileJob(house.cast.desk).fill(id)
        let file = try await manager.post(SitePath.listFileFetch(String(id)), [:])
        #expect(file.status == 200 && file.body.contains("Ann,199****") && file.body.contains("Staff manager"))
        let name = file.headers[.contentDisposition] ?? ""
        #expect(name.contains("members-\(id)-staff-") && name.contains("2026-06-15.csv"))
        let page = try await manager.get(address)
        #expect(page.body.contains("Ready") && page.body.contains("Fetched by") && page.body.contains("Staff manager"))
        let clerk = try await house.visitor(.clerk)
        #expect(try await clerk.get(address).status == 403)
    }

    @Test("PTS-25 points for a list: first what it would come to, then giving, then who got them")
    func points() async throws {
        let house = try await House()
        let ann = try await house.cast.enrol("Ann", number: 1)
        let manager = try await house.visitor(.manager)
        let fields = ["conditions": "status=active", "amount": "50", "reason": "goodwill", "property": "west_lake", "key": "b1"]
        let preview = try await manager.post(SitePath.bulkPreview, fields)
        #expect(preview.status == 200 && preview.body.contains("1 would get them, 0 would not"))
        #expect(try await house.cast.points(ann) == 0)
        let address = try #require(try await manager.post(SitePath.bulkCredits, fields).headers[.location])
        let again = try await manager.post(SitePath.bulkCredits, fields)
        #expect(again.headers[.location] == address, "sent twice, ordered once")
        var page = try await manager.get(address)
        for _ in 1...200 where page.body.contains("hx-trigger=\"every 2s\"") {
            try await Task.sleep(for: .milliseconds(20))
            page = try await manager.get(address)
        }
        #expect(page.body.contains("Ann") && page.body.contains(">Given</a>"))
        #expect(try await house.cast.points(ann) == 50)
        let nobody = try await manager.post(SitePath.bulkCredits, fields.merging(["conditions": "status=closed", "key": "b2"]) { $1 })
        #expect(nobody.status == 422)
    }

    @Test("MEM-17 programs find members by the same conditions, page by page", arguments: Engine.all)
    func programs(engine: Engine) async throws {
        let house = try await House(engine)
        for number in 1...3 { _ = try await house.cast.enrol("Guest \(number)", number: number) }
        _ = try await house.cast.enrol("Ben", number: 4, property: "bund")
        let caller = try await Caller(house, "pms", [.readMember])
        func names(_ query: String) async throws -> (names: [String], next: String?, status: Int) {
            let answer = try await caller.call(.get, "/members" + query)
            let data = answer.body["data"] as? [[String: Any]] ?? []
            return (data.compactMap { $0["name"] as? String }, answer.body["next_cursor"] as? String, answer.status)
        }
        #expect(try await names("?property=bund").names == ["Ben"])
        let first = try await names("?property=west_lake&status=active&limit=2")
        #expect(first.names == ["Guest 1", "Guest 2"])
        let cursor = try #require(first.next)
        let second = try await names("?property=west_lake&status=active&limit=2&cursor=\(cursor)")
        #expect(second.names == ["Guest 3"] && second.next == nil)
        #expect(try await names("?tier=none").names.isEmpty)
        #expect(try await names("?held_from=5&held_to=4").status == 200)
        #expect(try await names("?birth_month=13").status == 400)
    }
}

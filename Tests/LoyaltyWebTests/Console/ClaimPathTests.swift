import HTTPTypes
import LoyaltyRules
import LoyaltyService
import LoyaltyTestKit
import Testing

@testable import LoyaltyWeb

@Suite("Claims from the member's page, the queue and the portal")
struct ClaimPathTests {
    private static let fields = [
        "place": "west_lake/restaurant", "number": "CALL-7", "day": "2026-06-10", "amount": "300", "note": "<b>forgot</b>", "key": "1",
    ]

    @Test("PTS-22 MEM-18 a clerk takes a claim, credits it on one page, and finds it again", arguments: Engine.all)
    func desk(engine: Engine) async throws {
        let house = try await House(engine)
        let member = try await house.cast.enrol("Ann", number: 1)
        let clerk = try await house.visitor(.clerk)
        #expect(try await clerk.get(SitePath.member("\(member)")).body.contains(SitePath.newClaim("\(member)")))
        let bad = try await clerk.post(SitePath.newClaim("\(member)"), ["place": "", "number": "", "day": "x", "amount": "a"])
        #expect(bad.status == 422)
        for field in ["place", "number", "day", "amount"] { #expect(bad.body.contains("f-\(field)-problem"), "\(field)") }
        let opened = try await clerk.post(SitePath.newClaim("\(member)"), Self.fields)
        #expect(opened.status == 303)
        let path = opened.headers[.location] ?? ""
        let page = try await clerk.get(path).body
        #expect(page.contains("CALL-7") && page.contains("&lt;b&gt;forgot"))
        #expect(try await clerk.get(SitePath.claims + "?number=CALL-7").body.contains(path))
        #expect(try await clerk.post(path + "/owner", ["property": "west_lake", "key": "2"]).status == 303)
        let decision = ["property": "west_lake", "way": "credit", "answer": "Found it.", "key": "3"]
        #expect(try await clerk.post(path + "/decision", decision).status == 303)
        #expect(try await house.cast.points(member) == 300)
        let twice = try await clerk.post(path + "/decision", decision.merging(["key": "4"]) { $1 })
        #expect(twice.status == 422)
        #expect(try await clerk.get(SitePath.claims + "?state=decided&number=CALL-7").body.contains(path))
        #expect(try await clerk.get(SitePath.claims + "?day=x&member=y").status == 200)
    }

    @Test("PTS-22 a member sends a picture, whoever answers sees it; a false one leaves no claim")
    func photo() async throws {
        let house = try await House()
        let member = try await house.cast.enrol("Ann", number: 1)
        let guest = try await house.guest(House.mobile(1))
        let script = try await guest.upload(SitePath.portalClaims, Self.fields, file: ("photo", "bill.jpg", Array("<svg onload=alert(1)>".utf8)))
        #expect(script.status == 422 && script.body.contains("f-photo-problem") && script.body.contains("CALL-7"))
        #expect(try await !guest.get(SitePath.portalClaims).body.contains("claim-photo"))
        let bytes: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0]
        #expect(try await guest.upload(SitePath.portalClaims, Self.fields, file: ("photo", "bill.png", bytes)).status == 303)
        let shown = "src=\"data:image/png;base64,iVBORw0KGgoA\""
        #expect(try await guest.get(SitePath.portalClaims).body.contains(shown))
        let clerk = try await house.visitor(.clerk)
        let list = try await clerk.get(SitePath.claims + "?number=CALL-7").body
        let path = try #require(list.firstRange(of: "/console/members/\(member)/claims/").map { list[$0.lowerBound...].prefix { $0 != "\"" } })
        #expect(try await clerk.get(String(path)).body.contains(shown))
        #expect(!list.contains("base64"), "not in the queue")
    }

    @Test("PTS-22 T-S4-2 a member claims in the portal and reads the answer; nobody else sees it")
    func portal() async throws {
        let house = try await House()
        let member = try await house.cast.enrol("Ann", number: 1)
        _ = try await house.cast.bill(member, number: "B-1", on: "2026-06-10", net: 30_000)
        let guest = try await house.guest(House.mobile(1))
        #expect(try await guest.get(SitePath.portalPoints).body.contains(SitePath.portalClaims))
        #expect(try await guest.post(SitePath.portalClaims, Self.fields).status == 303)
        let duplicate = Self.fields.merging(["number": "b 1", "key": "2"]) { $1 }
        #expect(try await guest.post(SitePath.portalClaims, duplicate).status == 303)
        let page = try await guest.get(SitePath.portalClaims).body
        #expect(page.contains("CALL-7") && page.contains("/portal/receipts/"))
        #expect(try await guest.post(SitePath.portalClaims, Self.fields.merging(["key": "3"]) { $1 }).status == 422)
        _ = try await house.cast.enrol("Bob", number: 2)
        let other = try await house.guest(House.mobile(2))
        #expect(try await !other.get(SitePath.portalClaims).body.contains("CALL-7"))
    }
}

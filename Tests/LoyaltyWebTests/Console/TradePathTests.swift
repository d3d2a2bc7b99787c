import HTTPTypes
import LoyaltyRules
import LoyaltyService
import LoyaltyTestKit
import Testing

@testable import LoyaltyWeb

@Suite("Points given, points sold, memberships renewed at the desk, without a script")
struct TradePathTests {
    @Test(
        "PTS-21 points are given to another member: foreseen, done once, explained to both",
        arguments: Engine.all)
    func transfer(engine: Engine) async throws {
        let map = try await SiteMap(try await House(engine))
        let clerk = try await map.house.visitor(.clerk)
        let id = "\(map.member)"
        let before = try await map.house.cast.points(map.member)
        let page = try await clerk.get(SitePath.transfer(id)).body
        #expect(page.contains("From 100 points at a time, up to 500 points in a calendar year."))
        let preview = try await clerk.post(SitePath.transferPreview(id), map.transfer).body
        #expect(
            preview.contains("−100") && preview.contains("…"), "how many, and the end of the other's card")
        #expect(try await map.house.cast.points(map.member) == before, "a preview changes nothing")
        let half = try await clerk.post(SitePath.transferPreview(id), ["to": "", "amount": "5"]).body
        #expect(half.contains("preview-empty"))
        let done = try await clerk.postAndFollow(SitePath.transfer(id), map.transfer)
        #expect(done.status == 200 && done.body.contains("Given: −100 points"))
        #expect(try await clerk.post(SitePath.transfer(id), map.transfer).status == 303, "sent twice is once")
        #expect(try await map.house.cast.points(map.member) == before - 100)
        let found = try await map.house.reading.search(House.mobile(501), limit: 1, by: .system)
        let receiver = try #require(found.first?.member)
        #expect(try await map.house.cast.points(receiver) == 100)
        #expect(try map.house.cast.differences().isEmpty)
    }

    @Test(
        "What stands in the way of a gift is told in words, and what was typed stays",
        arguments: [
            (["to": ""], "f-to-problem"), (["to": "nobody"], "f-to-problem"),
            (["amount": "0"], "f-amount-problem"),
            (["amount": "-5"], "f-amount-problem"), (["to": "13999999999"], "No member has this number"),
            (["to": "19900000001"], "the same member"), (["amount": "99"], "At least 100 points"),
            (["amount": "501"], "may give 500 points more"),
        ])
    func transferRefused(change: [String: String], sentence: String) async throws {
        let map = try await SiteMap(try await House())
        let clerk = try await map.house.visitor(.clerk)
        let before = try await map.house.cast.points(map.member)
        let fields = map.transfer.merging(change) { $1 }
        let answer = try await clerk.post(SitePath.transfer("\(map.member)"), fields)
        #expect(answer.status == 422 && answer.body.contains(sentence))
        #expect(
            answer.body.contains("value=\"\(fields["to"] ?? "")\"")
                && answer.body.contains("asked at the desk"))
        #expect(try await map.house.cast.points(map.member) == before)
    }

    @Test("ADV-22 points are sold for money, at the hotel that takes it", arguments: Engine.all)
    func purchase(engine: Engine) async throws {
        let map = try await SiteMap(try await House(engine))
        let clerk = try await map.house.visitor(.clerk)
        let id = "\(map.member)"
        let before = try await map.house.cast.points(map.member)
        let page = try await clerk.get(SitePath.purchase(id)).body
        #expect(page.contains("Money paid (CNY)") && page.contains("80 Points for one CNY"))
        #expect(
            page.contains("value=\"west_lake\"") && !page.contains("value=\"bund\""),
            "the clerk's own hotel only")
        #expect(try await clerk.post(SitePath.purchasePreview(id), map.purchase).body.contains("+800"))
        let done = try await clerk.postAndFollow(SitePath.purchase(id), map.purchase)
        #expect(done.body.contains("Sold: +800 points") && done.body.contains("CNY 10.00"))
        #expect(try await map.house.cast.points(map.member) == before + 800)
        let far = try await clerk.post(
            SitePath.purchase(id), map.purchase.merging(["property": "bund", "key": "y2"]) { $1 })
        #expect([403, 422].contains(far.status))
        let much = try await clerk.post(
            SitePath.purchase(id), map.purchase.merging(["money": "1000", "key": "y3"]) { $1 })
        #expect(much.status == 422 && much.body.contains("may buy 19,200 points more"))
        #expect(try map.house.cast.differences().isEmpty)
    }

    @Test("ADV-22 points become something else: foreseen, done once, explained, refused in words", arguments: Engine.all)
    func conversion(engine: Engine) async throws {
        let map = try await SiteMap(try await House(engine))
        let clerk = try await map.house.visitor(.clerk)
        let id = "\(map.member)"
        let before = try await map.house.cast.points(map.member)
        let page = try await clerk.get(SitePath.conversion(id)).body
        #expect(page.contains("Points → Breakfast") && page.contains("0.02 Breakfast for one of Points, rounded down"))
        let preview = try await clerk.post(SitePath.conversionPreview(id), map.conversion).body
        #expect(preview.contains("−100") && preview.contains("1 point"))
        #expect(try await map.house.cast.points(map.member) == before, "a preview changes nothing")
        let done = try await clerk.postAndFollow(SitePath.conversion(id), map.conversion)
        #expect(done.status == 200 && done.body.contains("Changed: −100 points"))
        #expect(try await clerk.post(SitePath.conversion(id), map.conversion).status == 303, "sent twice is once")
        #expect(try await map.house.cast.points(map.member) == before - 100)
        let little = try await clerk.post(
            SitePath.conversion(id), map.conversion.merging(["amount": "49", "key": "z2"]) { $1 })
        #expect(little.status == 422 && little.body.contains("At least 50 points must be changed at a time."))
        #expect(little.body.contains("value=\"49\""))
        let none = try await clerk.post(SitePath.conversion(id), map.conversion.merging(["amount": "", "key": "z3"]) { $1 })
        #expect(none.status == 422 && none.body.contains("f-amount-problem"))
        #expect(try map.house.cast.differences().isEmpty)
    }

    @Test("ADV-22 a family pool at the desk: who is in it, points moved once, refused in words, somebody taken in, left", arguments: Engine.all)
    func family(engine: Engine) async throws {
        let map = try await SiteMap(try await House(engine))
        let clerk = try await map.house.visitor(.clerk)
        let (id, other) = ("\(map.member)", map.relative)
        let before = try await map.house.cast.points(map.member)
        let page = try await clerk.get(SitePath.family(id)).body
        #expect(page.contains("Up to 4 people. Each moves from 50 points at a time, up to 1,000 points in a calendar year"))
        #expect(page.contains("Lea Late") && page.contains("1,000 points left this calendar year."))
        #expect(page.contains(SitePath.familyPeople(id)) && !page.contains(SitePath.familyLeave(id)), "the head leaves last")
        #expect(try await clerk.post(SitePath.familyPreview(id), map.family).body.contains("−100"))
        #expect(try await map.house.cast.points(map.member) == before, "a preview changes nothing")
        let done = try await clerk.postAndFollow(SitePath.family(id), map.family)
        #expect(done.status == 200 && done.body.contains("Moved: −100 points"))
        #expect(try await clerk.post(SitePath.family(id), map.family).status == 303, "sent twice is once")
        #expect(try await map.house.cast.points(map.member) == before - 100)
        let little = try await clerk.post(SitePath.family(id), map.family.merging(["amount": "49", "key": "f7"]) { $1 })
        #expect(little.status == 422 && little.body.contains("At least 50 points must be moved at a time."))
        #expect(little.body.contains("value=\"49\"") && little.body.contains("asked at the desk"))
        let nobody = try await clerk.post(SitePath.familyPeople(id), ["who": "nobody", "key": "f8"])
        #expect(nobody.status == 422 && nobody.body.contains("f-who-problem"))
        let who = ["who": House.mobile(500 + map.receiver), "key": "f9"]
        #expect(try await clerk.postAndFollow(SitePath.familyPeople(id), who).body.contains("Taken into the family pool"))
        #expect(!(try await clerk.get(SitePath.family(id)).body.contains(SitePath.familyPeople(id))), "it is full")
        let left = try await clerk.postAndFollow(SitePath.familyLeave(other), ["key": "f10"])
        #expect(left.body.contains("The member left the family pool"))
        #expect(try await clerk.get(SitePath.family(other)).body.contains("The member is in no family pool."))
        #expect(try map.house.cast.differences().isEmpty)
    }

    @Test(
        "MEM-21 a membership gets another term by hand, with a reason; the page tells the new last day before"
    )
    func renewal() async throws {
        let map = try await SiteMap(try await House())
        let manager = try await map.house.visitor(.manager)
        let path = SitePath.renewal("\(map.member)")
        #expect(
            try await manager.get(path).body.contains("2027-12-31"),
            "joined on 2026-01-01 for 12 months, and 12 more")
        let without = try await manager.post(path, ["key": "n0"])
        #expect(without.status == 422 && without.body.contains("f-reason-problem"))
        let done = try await manager.postAndFollow(path, ["reason": "fee_paid", "note": "cash", "key": "n1"])
        #expect(done.body.contains("Renewed") && done.body.contains("Fee paid"))
        #expect(try await manager.get(SitePath.member("\(map.member)")).body.contains("2027-12-31"))
        #expect(try await map.house.visitor(.clerk).get(path).status == 403)
    }

    @Test("What the program in force does not allow is not offered, and refused where somebody asks for it")
    func notAllowed() async throws {
        let house = try await House(program: "programs/lakeside.yaml")
        let member = "\(try await house.cast.enrol("Ann"))"
        let administrator = try await house.visitor(.administrator)
        let page = try await administrator.get(SitePath.member(member)).body
        for path in [
            SitePath.transfer(member), SitePath.purchase(member), SitePath.conversion(member), SitePath.family(member),
            SitePath.renewal(member),
        ] {
            #expect(!page.contains(path), "\(path)")
            #expect(try await administrator.get(path).status == 422, "\(path)")
        }
        let map = try await SiteMap(try await House())
        let offered = try await map.house.visitor(.manager).get(SitePath.member("\(map.member)")).body
        let id = "\(map.member)"
        for path in [SitePath.transfer(id), SitePath.purchase(id), SitePath.renewal(id)] {
            #expect(offered.contains("href=\"\(path)\""), "\(path)")
        }
        let clerk = try await map.house.visitor(.clerk).get(SitePath.member(id)).body
        #expect(clerk.contains(SitePath.transfer(id)) && !clerk.contains(SitePath.renewal(id)))
    }
}

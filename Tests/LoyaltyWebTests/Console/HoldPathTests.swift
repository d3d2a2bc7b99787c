import LoyaltyRules
import LoyaltyService
import LoyaltyTestKit
import Testing

@testable import LoyaltyWeb

@Suite("Points set aside, as the desk and the member see them")
struct HoldPathTests {
    @Test("I-14 the page tells balance, set aside and available; the desk releases with a reason", arguments: Engine.all)
    func release(engine: Engine) async throws {
        let map = try await SiteMap(try await House(engine))
        let clerk = try await map.house.visitor(.clerk)
        let id = "\(map.member)"
        let page = try await clerk.get(SitePath.member(id)).body
        #expect(page.contains("of which") && page.contains("set aside") && page.contains("R-1"))
        let path = SitePath.holdRelease(id, map.hold)
        #expect(try await clerk.post(path, ["reason": "", "key": "h1"]).status == 422)
        let done = try await clerk.postAndFollow(path, ["reason": "The guest cancelled", "key": "h2"])
        #expect(done.status == 200 && done.body.contains("Released; the balance is"))
        let again = try await clerk.post(path, ["reason": "The guest cancelled", "key": "h3"])
        #expect(again.status == 422 && again.body.contains("used or released before"))
        _ = try await clerk.post(SitePath.holdRelease(id, map.spareHold), ["reason": "The guest cancelled", "key": "h4"])
        let after = try await clerk.get(SitePath.member(id)).body
        #expect(!after.contains("of which"))
        #expect(try map.house.cast.differences().isEmpty)
    }

    private func stage(_ engine: Engine = .sqlite) async throws -> (House, MemberID, Visitor) {
        let house = try await House(engine)
        let member = try await house.cast.enrol("Ann")
        try await house.cast.stay(member, number: "S-1", to: "2026-03-03", net: 100_000)
        return (house, member, try await house.visitor(.clerk))
    }

    @Test("I-14 the desk sets an amount aside with reason and end, uses a part, keeps the rest, uses it", arguments: Engine.all)
    func amount(engine: Engine) async throws {
        let (house, member, clerk) = try await stage(engine)
        let id = "\(member)"
        #expect(try await clerk.get(SitePath.member(id)).body.contains("href=\"\(SitePath.holdPlacement(id))\""))
        let form = try await clerk.get(SitePath.holdPlacement(id)).body
        #expect(form.contains("Set points aside") && form.contains("Room upgrade") && !form.contains("Points for a bill"))
        let fields = [
            "amount": "400", "until": "2026-06-30", "property": "west_lake", "subject": "R-77", "reason": "Dinner for two",
            "key": "p1",
        ]
        let preview = try await clerk.post(SitePath.holdPreview(id), fields).body
        #expect(preview.contains("400 points set aside") || preview.contains("400"))
        #expect(try await house.reading.member(member, by: .system)?.holds.isEmpty == true, "a preview keeps nothing")
        let done = try await clerk.postAndFollow(SitePath.holdPlacement(id), fields)
        #expect(done.body.contains("Set aside; the balance stays 1,000"))
        _ = try await clerk.post(SitePath.holdPlacement(id), fields)
        let hold = try #require(try await house.reading.member(member, by: .system)?.holds.first)
        #expect(try await house.reading.member(member, by: .system)?.holds.count == 1, "the same form counts once")
        #expect(hold.hold.amountLeft == 400 && hold.subject == "R-77" && hold.reason == "Dinner for two")
        // The end of 30 June in Hangzhou.
        #expect(hold.hold.expires == BusinessDay.end(of: CalendarDay("2026-06-30")!, timeZone: "Asia/Shanghai"))
        #expect(hold.hold.expires.milliseconds == Int64(CalendarDay("2026-06-30")!.number) * 86_400_000 + 16 * 3_600_000)

        let path = SitePath.hold(id, String(hold.id))
        #expect(try await clerk.get(SitePath.member(id)).body.contains("href=\"\(path)\""))
        #expect(try await clerk.get(path).body.contains("R-77"))
        let tooMuch = try await clerk.post(path, ["amount": "401", "key": "u0"])
        #expect(tooMuch.status == 422)
        let part = try await clerk.postAndFollow(path, ["amount": "150", "keep": "yes", "key": "u1"])
        #expect(part.body.contains("Used: −150 points; the balance is 850"))
        let again = try await clerk.post(path, ["amount": "150", "keep": "yes", "key": "u1"])
        #expect(again.status == 303, "the same form gets its first answer")
        #expect(try await house.reading.member(member, by: .system)?.holds.first?.hold.amountLeft == 250)
        let empty = try await clerk.post(path, ["amount": "", "key": "u2"])
        #expect(empty.status == 422 && empty.body.contains("aria-invalid=\"true\""), "nobody uses all of it by clearing a field")
        #expect(try await clerk.get(path).body.contains("value=\"250\""), "all of it stands there")
        let rest = try await clerk.postAndFollow(path, ["amount": "250", "key": "u2"])
        #expect(rest.body.contains("Used: −250 points; the balance is 600"))
        #expect(try await house.cast.points(member) == 600)
        #expect(try house.cast.differences().isEmpty)
    }

    @Test("a reward's price of today is set aside, so many times; what is not used is free again", arguments: Engine.all)
    func reward(engine: Engine) async throws {
        let (house, member, clerk) = try await stage(engine)
        let id = "\(member)"
        let fields = [
            "reward": "upgrade", "count": "2", "amount": "", "until": "2026-06-30", "property": "bund", "subject": "R-78",
            "reason": "Wedding", "key": "p1",
        ]
        let elsewhere = try await clerk.post(SitePath.holdPlacement(id), fields)
        #expect(elsewhere.status == 422 || elsewhere.status == 403, "a clerk acts at the own hotel")
        _ = try await clerk.post(SitePath.holdPlacement(id), fields.merging(["property": "west_lake", "key": "p2"]) { $1 })
        let hold = try #require(try await house.reading.member(member, by: .system)?.holds.first)
        #expect(hold.hold.amountLeft == 600 && hold.subject == "Room upgrade · R-78")
        _ = try await clerk.post(SitePath.hold(id, String(hold.id)), ["amount": "300", "key": "u1"])
        #expect(try await house.reading.member(member, by: .system)?.holds.isEmpty == true)
        #expect(try await house.cast.points(member) == 700)
        #expect(try house.cast.differences().isEmpty)
    }

    @Test("what is wrong is said beside its field, and nothing is set aside")
    func wrong() async throws {
        let (house, member, clerk) = try await stage()
        let good = [
            "amount": "400", "until": "2026-06-30", "property": "west_lake", "reason": "Dinner", "reward": "", "count": "",
        ]
        let wrongs: [[String: String]] = [
            ["amount": ""], ["amount": "0"], ["amount": "-5"], ["amount": "x"], ["amount": "1001"], ["until": ""],
            ["until": "2026-02-30"], ["until": "2020-01-01"], ["until": "2099-01-01"], ["reason": ""],
            ["reward": "lounge"], ["reward": "offset"], ["reward": "upgrade", "count": "0"], ["reward": "upgrade", "count": "9"],
            ["property": "nowhere"],
        ]
        for (number, wrong) in wrongs.enumerated() {
            let fields = good.merging(wrong) { $1 }.merging(["key": "w\(number)"]) { $1 }
            let status = try await clerk.post(SitePath.holdPlacement("\(member)"), fields).status
            #expect([403, 422].contains(status), "\(wrong): \(status)")
        }
        #expect(try await house.reading.member(member, by: .system)?.holds.isEmpty == true)
        #expect(try await clerk.get(SitePath.hold("\(member)", "99")).status == 404)
    }
}

import HTTPTypes
import LoyaltyRules
import LoyaltyService
import LoyaltyTestKit
import Testing

@testable import LoyaltyWeb

@Suite("Members redeem rewards in the portal")
struct PortalRedemptionTests {
    private static let upgrade = SitePath.portalRedemption("upgrade")

    private func guest(_ engine: Engine = .sqlite, language: Language = .english) async throws -> (House, MemberID, Visitor) {
        let house = try await House(engine)
        let member = try await house.cast.enrol("Ann")
        try await house.cast.stay(member, number: "S-1", to: "2026-03-03", net: 100_000)
        return (house, member, try await house.guest(House.mobile(1), language))
    }

    /// What the button on a page sends.
    private func said(_ page: String) -> [String: String] {
        Dictionary(uniqueKeysWithValues: ["key", "price", "property", "count", "nights", "day"].map { ($0, Visitor.hidden($0, in: page) ?? "") })
    }

    /// Asks for the code, and adds it.
    private func withCode(_ fields: [String: String], _ house: House, _ guest: Visitor, at path: String = upgrade) async throws -> [String: String] {
        let asked = try await guest.post(path, fields)
        #expect(asked.status == 200 && asked.body.contains("one-time-code") && !asked.body.contains(House.mobile(1)))
        #expect(said(asked.body) == fields)
        return fields.merging(["code": try await house.newestCode()]) { $1 }
    }

    @Test("RWD-06 a member redeems in three taps and a code what the program leaves to members", arguments: Engine.all)
    func twoTaps(engine: Engine) async throws {
        let (house, member, ann) = try await guest(engine)
        let list = try await ann.get(SitePath.portalRewards).body
        #expect(list.contains("href=\"\(Self.upgrade)\"") && list.contains("1,000"))
        let page = try await ann.get(Self.upgrade).body
        #expect(page.contains("You have <b") || page.contains("1,000 points"))
        #expect(page.contains("Room upgrade: 300 points") && page.contains("Redeem now"))
        #expect(Visitor.hidden("price", in: page) == "300")
        let confirmed = try await withCode(said(page), house, ann)
        #expect(try await house.cast.points(member) == 1_000)
        let done = try await ann.postAndFollow(Self.upgrade, confirmed)
        #expect(done.status == 200 && done.body.contains("Redeemed: Room upgrade") && done.body.contains("−300"))
        #expect(try await house.cast.points(member) == 700)
        let entry = try #require(
            try await house.reading.ledger(of: member, limit: 9, by: .system).map(\.entry).first { $0.rule == "upgrade" && $0.asset == "points" })
        #expect(entry.account == "redemption@west_lake")
        #expect(try house.cast.differences().isEmpty)
    }

    @Test("I-21 the same button twice redeems once; another page's button redeems again", arguments: Engine.all)
    func once(engine: Engine) async throws {
        let (house, member, ann) = try await guest(engine)
        let fields = try await withCode(said(try await ann.get(Self.upgrade).body), house, ann)
        let first = try await ann.post(Self.upgrade, fields)
        let second = try await ann.post(Self.upgrade, fields)
        #expect(first.status == 303 && second.status == 303)
        #expect(first.headers[.location] == second.headers[.location])
        #expect(try await house.cast.points(member) == 700)
        let again = try await withCode(said(try await ann.get(Self.upgrade).body), house, ann)
        _ = try await ann.post(Self.upgrade, again)
        #expect(try await house.cast.points(member) == 400)
        #expect(try house.cast.differences().isEmpty)
    }

    @Test("What is asked changes the price, and it is shown before anything is done")
    func pieces() async throws {
        let (house, member, ann) = try await guest()
        let three = try await ann.get(Self.upgrade + "?property=bund&count=3").body
        #expect(Visitor.hidden("price", in: three) == "900" && three.contains("900 points"))
        _ = try await ann.post(Self.upgrade, try await withCode(said(three), house, ann))
        #expect(try await house.cast.points(member) == 100)
        let entries = try await house.reading.ledger(of: member, limit: 9, by: .system).map(\.entry)
        #expect(entries.contains { $0.account == "redemption@bund" })
    }

    @Test("Another price than the one that was shown is shown anew, and nothing is done")
    func price() async throws {
        let (house, member, ann) = try await guest()
        var fields = said(try await ann.get(Self.upgrade).body)
        fields["count"] = "2"
        let answer = try await ann.post(Self.upgrade, fields)
        #expect(answer.status == 422 && answer.body.contains("The price has changed meanwhile"))
        #expect(Visitor.hidden("price", in: answer.body) == "600")
        #expect(try await house.cast.points(member) == 1_000)
    }

    @Test("What can't be had says why, without a button")
    func whyNot() async throws {
        let (house, member, ann) = try await guest()
        let four = try await ann.get(Self.upgrade + "?property=west_lake&count=4").body
        #expect(!four.contains("Redeem now") && four.contains("1,200"))
        let list = try await ann.get(SitePath.portalRewards).body
        #expect(!list.contains(SitePath.portalRedemption("lounge")) && !list.contains(SitePath.portalRedemption("offset")))
        for wrong in ["count=0", "count=x", "count=-1", "count=99999999999999999999", "property=nowhere"] {
            let page = try await ann.get(Self.upgrade + "?" + wrong)
            #expect(page.status == 200 && !page.body.contains("Redeem now"), "\(wrong)")
        }
        // What cannot be read asks for nothing.
        #expect(try await ann.get(Self.upgrade + "?count=3&property=%00").body.contains("Room upgrade: 300 points"))
        #expect(try await ann.get(SitePath.portalRedemption("ring")).status == 404)
        #expect(try await house.cast.points(member) == 1_000)
    }

    @Test("T12 what is redeemed at the desk alone is refused to a member who asks all the same", arguments: Engine.all)
    func deskOnly(engine: Engine) async throws {
        let (house, member, ann) = try await guest(engine)
        let redeem = { (reward: String) in RedeemReward(member: member, reward: reward, at: "west_lake", bill: 100_000) }
        for reward in ["lounge", "night", "offset"] {
            await #expect(throws: Refusal.self) { _ = try await house.cast.desk.perform(redeem(reward), by: .member(member)) }
        }
        let page = try await ann.get(SitePath.portalRedemption("offset"))
        #expect(page.status == 200 && !page.body.contains("Redeem now"))
        let other = try await house.cast.enrol("Zoe", number: 2)
        await #expect(throws: Refusal.self) { _ = try await house.cast.desk.perform(redeem("upgrade"), by: .member(other)) }
        #expect(try await house.cast.points(member) == 1_000)
    }

    @Test("T18 without the token, or from another site, nothing is redeemed")
    func forged() async throws {
        let (house, member, ann) = try await guest()
        let fields = try await withCode(said(try await ann.get(Self.upgrade).body), house, ann)
        #expect(try await ann.post(Self.upgrade, fields.merging(["_csrf": "x"]) { $1 }).status == 403)
        #expect(try await ann.post(Self.upgrade, fields, headers: [.origin: "https://evil.example"]).status == 403)
        #expect(try await house.stranger().post(Self.upgrade, fields).status != 200)
        #expect(try await house.cast.points(member) == 1_000)
    }

    @Test("T2 a code redeems what it was sent for: nothing else, not twice, not later, and not for anybody else", arguments: Engine.all)
    func bound(engine: Engine) async throws {
        let (house, member, ann) = try await guest(engine)
        let fields = try await withCode(said(try await ann.get(Self.upgrade).body), house, ann)
        func points() async throws -> Int64 { try await house.cast.points(member) }
        let others: [[String: String]] = [
            ["count": "2", "price": "600"], ["property": "bund"], ["key": "another button"],
        ]
        for other in others {
            let answer = try await ann.post(Self.upgrade, fields.merging(other) { $1 })
            #expect(answer.status == 422 && answer.body.contains("one-time-code"), "\(other)")
        }
        #expect(try await points() == 1_000)
        // Another member who is told the code redeems nothing with it, neither from that account nor from their own.
        let zoe = try await house.cast.enrol("Zoe", number: 2)
        try await house.cast.stay(zoe, number: "S-2", to: "2026-03-03", net: 100_000)
        let stranger = try await house.guest(House.mobile(2))
        #expect(try await stranger.post(Self.upgrade, fields).status == 422)
        #expect(try await house.cast.points(zoe) == 1_000)
        #expect(try await ann.post(Self.upgrade, fields).status == 303)
        #expect(try await points() == 700)
        // The same button again: the same answer, once.
        #expect(try await ann.post(Self.upgrade, fields).status == 303)
        #expect(try await points() == 700)
        let late = try await withCode(said(try await ann.get(Self.upgrade).body), house, ann)
        house.cast.clock.advance(seconds: RedemptionCode.minutes * 60 + 1)
        #expect(try await ann.post(Self.upgrade, late).status == 422)
        #expect(try await points() == 700)
        #expect(try house.cast.differences().isEmpty)
    }

    @Test("T2 codes are guessed at five times at most, also at the same moment", arguments: Engine.all)
    func guessed(engine: Engine) async throws {
        let (house, member, ann) = try await guest(engine)
        let fields = try await withCode(said(try await ann.get(Self.upgrade).body), house, ann)
        let redemption = RedeemReward(
            member: member, reward: "upgrade", at: fields["property"] ?? "", on: CalendarDay(fields["day"] ?? ""))
        let codes = RedemptionCode(house.cast.desk)
        let looked = try await withThrowingTaskGroup(of: Bool.self) { group in
            for guess in 0..<20 {
                group.addTask {
                    let guess = String(String(1_000_000 + guess).dropFirst())
                    if case .wrong = try await codes.redeem(redemption, price: "300", key: fields["key"] ?? "", code: guess) { return true }
                    return false
                }
            }
            return try await group.reduce(0) { $0 + ($1 ? 1 : 0) }
        }
        #expect((1...5).contains(looked))
        #expect(try await house.cast.points(member) == 1_000)
    }

    @Test("The page is whole in each language", arguments: Language.allCases)
    func languages(language: Language) async throws {
        let (_, _, ann) = try await guest(language: language)
        for path in [SitePath.portalRewards, Self.upgrade, Self.upgrade + "?count=9", SitePath.portalRedemption("night")] {
            let page = try await ann.get(path).body
            #expect(!page.contains("⟦") && !page.contains("MISSING") && page.contains("<html lang=\"\(language.rawValue)\">"), "\(path)")
        }
    }
}

import LoyaltyRules
import LoyaltyService
import LoyaltyTestKit
import Testing

@testable import LoyaltyWeb

@Suite("Reading changes nothing, and is written down")
struct ReadingTests {
    /// All that a member has, as it can be read.
    private struct State: Equatable {
        let members: Int64
        let entries: [EntryRow]
        let folios: [Folio]
        let standing: StandingRow
        let consents: Int
    }

    private func state(_ map: SiteMap) async throws -> State {
        let reading = map.house.reading
        let figures = try await reading.figures()
        let view = try #require(try await reading.member(map.member, by: .system))
        let ledger = try await reading.ledger(of: map.member, limit: 200, by: .system)
        let folios = try await reading.folios(of: map.member, limit: 200, by: .system)
        return State(
            members: figures.members, entries: ledger.map(\.entry), folios: folios.map(\.folio),
            standing: view.standing,
            consents: view.consents.count)
    }

    @Test("No page and no preview changes what a member has", arguments: Engine.all)
    func safe(engine: Engine) async throws {
        let map = try await SiteMap(try await House(engine))
        let administrator = try await map.house.visitor(.administrator)
        let before = try await state(map)
        for path in map.pages {
            let page = try await administrator.get(path)
            #expect(page.status == 200, "\(path)")
            #expect(!page.body.contains("HTML(text:") && !page.body.contains("&lt;form"), "\(path): markup shown as text")
        }
        for form in map.forms where form.path.hasSuffix("/preview") || form.path.hasSuffix("/check") {
            #expect(try await administrator.post(form.path, form.fields).status == 200, "\(form.path)")
        }
        #expect(try await state(map) == before)
        #expect(try map.house.cast.differences().isEmpty)
    }

    @Test("The audit is asked by member number, also where it reads like a card's")
    func auditByNumber() async throws {
        let house = try await House()
        let administrator = try await house.visitor(.administrator)
        var lookAlikes = 0
        for number in 1...40 {
            let member = "\(try await house.cast.enrol("Ann", number: number))"
            if CardReading(member) != nil { lookAlikes += 1 }
            let page = try await administrator.get(SitePath.audit([("kind", "changes"), ("member", member)]))
            #expect(page.status == 200 && !page.body.contains("aria-invalid=\"true\""), "\(member)")
        }
        #expect(lookAlikes > 0)
        #expect(try await administrator.get(SitePath.audit([("member", CardNumber.draw())])).body.contains("aria-invalid=\"true\""))
    }

    @Test(
        "A form's address fetched instead of posted does not act",
        arguments: [
            "/console/sign-out", "/console/language", "/console/enrolment/check", "/portal/sign-out",
            "/portal/sign-in/code",
        ])
    func onlyPost(path: String) async throws {
        let house = try await House()
        let visitor = try await house.visitor(.clerk)
        let answer = try await visitor.get(path)
        #expect(answer.status == 404 || answer.status == 405)
        #expect(try await visitor.get("/console").status == 200, "still signed in")
    }

    @Test("T-S2-1: each look at a member leaves a line: who, what, when", arguments: Engine.all)
    func accessLog(engine: Engine) async throws {
        let map = try await SiteMap(try await House(engine))
        let clerk = try await map.house.visitor(.clerk)
        let manager = try await map.house.visitor(.manager)
        for path in map.memberPages where !path.contains("/folios/") && !path.contains("/reversal") {
            let before = try await lines(map)
            // Renewing a membership and merging two accounts are a manager's work.
            let reader = path.contains("/renewal") || path.contains("/merge") ? manager : clerk
            #expect(try await reader.get(path).status == 200, "\(path)")
            let after = try await lines(map)
            #expect(after.count > before.count, "\(path)")
            #expect(
                after.prefix(after.count - before.count).allSatisfy { $0.actor.hasPrefix("staff:") },
                "\(path)")
        }
        let before = try await lines(map)
        _ = try await clerk.get("/console/search?q=Ann")
        let found = try await lines(map)
        #expect(found.count == before.count + 1)
        #expect(found.first?.fields == "name contacts-masked standing")
    }

    @Test("Who is not looked at leaves no line, and members who look at themselves leave none")
    func noLine() async throws {
        let map = try await SiteMap(try await House())
        let clerk = try await map.house.visitor(.clerk)
        let other = try await map.house.cast.enrol("Zoe", number: 2)
        let before = (try await lines(map), try await lines(map, of: other))
        _ = try await clerk.get(SitePath.member("\(map.member)"))
        #expect(try await lines(map, of: other).count == before.1.count)
        let guest = try await map.house.guest(House.mobile(1))
        let own = try await lines(map)
        for path in ["/portal", "/portal/points", "/portal/me"] { _ = try await guest.get(path) }
        #expect(try await lines(map).count == own.count)
    }

    @Test("Contacts are masked; showing them needs a reason, which is kept")
    func reveal() async throws {
        let map = try await SiteMap(try await House())
        let manager = try await map.house.visitor(.manager)
        let page = SitePath.member("\(map.member)")
        for path in map.memberPages {
            #expect(try await !manager.get(path).body.contains(House.mobile(1).suffix(8)), "\(path)")
        }
        let before = try await lines(map)
        let refused = try await manager.post(page + "/reveal", ["reason": ""])
        #expect(refused.status == 422)
        #expect(!refused.body.contains(House.mobile(1)))
        #expect(try await lines(map).filter { !$0.reason.isEmpty }.isEmpty, "\(before.count)")
        let shown = try await manager.post(page + "/reveal", ["reason": "Lost property: call the guest"])
        #expect(shown.status == 200)
        #expect(shown.body.contains("+86" + House.mobile(1)))
        let kept = try await lines(map).first { !$0.reason.isEmpty }
        #expect(kept?.reason == "Lost property: call the guest")
        #expect(kept?.fields == "name mobile email")
        #expect(try await !manager.get(page).body.contains(House.mobile(1)), "masked again afterwards")
    }

    private func lines(_ map: SiteMap, of member: MemberID? = nil) async throws -> [AccessRow] {
        try await map.house.reading.accesses(of: member ?? map.member, limit: 500, by: .system)
    }
}

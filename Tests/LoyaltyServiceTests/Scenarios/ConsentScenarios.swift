import LoyaltyRules
import LoyaltyTestKit
import PortableSQL
import Testing

@testable import LoyaltyService

@Suite("Scenarios: consents, requests and limits", .serialized)
struct ConsentScenarios {
    private func give(_ member: MemberID, _ purpose: ConsentPurpose, text: String = "1") -> GiveConsent {
        GiveConsent(member: member, purpose: purpose, textVersion: text, channel: "portal")
    }

    private func withdraw(_ member: MemberID, _ purpose: ConsentPurpose) -> WithdrawConsent {
        WithdrawConsent(member: member, purpose: purpose, channel: "portal")
    }

    private func ask(_ member: MemberID, _ kind: RequestKind, _ question: String = "") -> OpenRequest {
        OpenRequest(member: member, kind: kind, question: question, channel: "portal")
    }

    private func privacy(_ stage: Stage, _ member: MemberID) async throws -> PrivacyView {
        try #require(try await stage.service.reading.privacy(of: member, by: .member(member)))
    }

    @Test("SEC-04 SEC-05 a consent is for one purpose and one text, and is taken back as easily as it was given", arguments: Engine.all)
    func consents(engine: Engine) async throws {
        let stage = try await Stage(engine)
        let member = try await stage.enrol()
        let own = Actor.member(member)
        #expect(try await stage.refusal(withdraw(member, .partnerSharing), by: own) == .consentNotGiven)
        try await stage.perform(give(member, .partnerSharing), by: own)
        #expect(try await stage.refusal(give(member, .partnerSharing), by: own) == .consentGivenAlready)
        try await stage.perform(give(member, .partnerSharing, text: "2"), by: own)
        try await stage.perform(withdraw(member, .partnerSharing), by: own)
        #expect(try await stage.refusal(withdraw(member, .agreement), by: own) == .consentIsMembership)
        #expect(try await stage.refusal(give(member, .profiling), by: .member(MemberID(7))) == .permissionDenied)
        let view = try await privacy(stage, member)
        let said = view.history.filter { $0.purpose == .partnerSharing }
        #expect(said.map(\.granted) == [true, true, false] && said.map(\.textVersion) == ["1", "2", "2"])
        #expect(said.allSatisfy { $0.channel == "portal" })
        #expect(view.consents.first { $0.purpose == .partnerSharing }?.granted == false)
        #expect(try stage.desk.database.read { try WrittenOnce.open(in: $0) } == [])
        try stage.close()
    }

    @Test("SEC-11 a request has a last day, is answered once, and the answer is the member's to read", arguments: Engine.all)
    func requests(engine: Engine) async throws {
        let stage = try await Stage(engine)
        let member = try await stage.enrol()
        let asked = try await stage.perform(ask(member, .know, "who sees me?"), by: .member(member))
        #expect(try asked.state == .open && asked.dueOn == day("2026-06-30"))
        #expect(try await stage.refusal(ask(member, .know), by: .member(member)) == .privacyRequestRunning)
        let waiting = try await stage.service.reading.openRequests(limit: 10, by: .system)
        #expect(waiting.map(\.row.id) == [asked.request] && waiting.first?.name == "Li Wei")
        func decide(_ request: Int64, _ done: Bool) -> DecideRequest {
            DecideRequest(member: member, request: request, isDone: done, answer: "told at the desk")
        }
        #expect(try await stage.refusal(decide(7, true)) == .privacyRequestUnknown)
        #expect(try await stage.refusal(decide(asked.request, true), by: stage.staff(.manager)) == .permissionDenied)
        try await stage.perform(decide(asked.request, true))
        #expect(try await stage.refusal(decide(asked.request, false)) == .privacyRequestDecided)
        let row = try #require(try await privacy(stage, member).requests.first)
        #expect(row.question == "who sees me?" && row.answer == "told at the desk" && row.state == .done)
        let erase = try await stage.perform(ask(member, .erase), by: .member(member))
        #expect(try await stage.refusal(decide(erase.request, true)) == .privacyRequestIsErasure)
        try await stage.perform(decide(erase.request, false))
        try stage.close()
    }

    @Test("SEC-11 64 answer the same request at once: one does", arguments: Engine.all)
    func race(engine: Engine) async throws {
        let stage = try await Stage(engine)
        let desks = try RaceTests.desks(stage)
        let member = try await stage.enrol()
        let asked = try await stage.perform(ask(member, .copy), by: .member(member))
        let ended = await RaceTests.race(desks.all) { desk, number in
            let decide = DecideRequest(member: member, request: asked.request, isDone: number % 2 == 0, answer: "\(number)")
            _ = try await desk.perform(decide, by: .system)
        }
        #expect(ended == ["done": 1, "privacy_request_decided": 63])
        try desks.second?.close()
        try stage.close()
    }

    @Test("SEC-11 an objection and the end of all consents are done at once, and end the profile", arguments: Engine.all)
    func atOnce(engine: Engine) async throws {
        let stage = try await Stage(engine)
        let member = try await stage.join(1, birthday: "05-18")
        try await stage.perform(SetTraits(member: member, birthday: MonthDay("05-18"), tags: ["vip"]))
        try await stage.perform(give(member, .profiling))
        let objected = try await stage.perform(ask(member, .object), by: .member(member))
        #expect(objected.state == .done)
        let traits = try await stage.view(member).traits
        #expect(traits.tags == [] && traits.birthday == MonthDay("05-18"))
        #expect(try await stage.view(member).limits == [.objection])
        let tags = SetTraits(member: member, birthday: nil, tags: ["vip"])
        #expect(try await stage.refusal(tags, by: stage.staff(.manager)) == .profilingObjected)
        #expect(try await stage.refusal(SetTraits(member: member, birthday: nil, tags: [])) == nil)
        try await stage.perform(ask(member, .withdraw), by: .member(member))
        let given = try await privacy(stage, member).consents.filter(\.granted).map(\.purpose)
        #expect(given == [.agreement], "the membership goes on")
        try stage.close()
    }

    @Test("SEC-11 while the use is restricted, what happens is kept and nothing else is done", arguments: Engine.all)
    func restriction(engine: Engine) async throws {
        let stage = try await Stage(engine)
        let member = try await stage.enrol()
        let asked = try await stage.perform(ask(member, .restrict), by: .member(member))
        try await stage.perform(DecideRequest(member: member, request: asked.request, isDone: true, answer: "restricted"))
        #expect(try await stage.view(member).limits == [.restriction])
        let manager = stage.staff(.manager)
        let adjust = AdjustPoints(member: .id(member), change: AssetAmount("points", 10), reason: "x", at: stage.hotel)
        #expect(try await stage.refusal(adjust, by: manager) == .memberRestricted)
        #expect(try await stage.refusal(RevealMember(member: member, reason: "call"), by: manager) == .memberRestricted)
        #expect(try await stage.points(member) == 0, "nothing is left of what was refused")
        try await stage.record(stage.stayFolio("S1", to: "2026-06-01", net: 10_000), for: member, by: manager)
        #expect(try await stage.points(member) > 0)
        // Who answers for personal data may, for a legal claim.
        try await stage.perform(RevealMember(member: member, reason: "court"))
        let lift = LimitProcessing(member: member, kind: .restriction, isInForce: false, note: "")
        try await stage.perform(lift)
        #expect(try await stage.refusal(lift) == .privacyLimitUnchanged)
        #expect(try await stage.refusal(adjust, by: manager) == nil)
        let past = LimitProcessing(member: member, kind: .claim, isInForce: true, until: try day("2026-06-14"), note: "")
        #expect(try await stage.refusal(past) == .privacyLimitInPast)
        try stage.close()
    }

    @Test("SEC-11 what is corrected is found by the new contact and not by the old one", arguments: Engine.all)
    func correction(engine: Engine) async throws {
        let stage = try await Stage(engine)
        let member = try await stage.enrol("Li Wei", number: 1)
        _ = try await stage.enrol("Zhang Min", number: 2)
        func correct(_ name: String?, _ mobile: String?) -> CorrectPerson {
            CorrectPerson(member: member, name: name, mobile: mobile.flatMap { MobileNumber($0) }, email: nil)
        }
        #expect(try await stage.refusal(correct(nil, nil)) == .correctionChangesNothing)
        #expect(try await stage.refusal(correct("Li Wei", "19910000002")) == .mobileTaken)
        #expect(try await stage.perform(correct("Lisa Wang", "13800138000")).changed == ["name", "mobile"])
        func found(_ typed: String) async throws -> [MemberID] {
            try await stage.service.reading.search(typed, limit: 5, by: .system).map(\.member)
        }
        for old in ["19910000001", "li wei"] { #expect(try await found(old) == [], "\(old)") }
        for new in ["13800138000", "lisa"] { #expect(try await found(new) == [member], "\(new)") }
        #expect(try await stage.refusal(correct("Li Wei", "19910000001")) == nil, "the old number is free again")
        try stage.close()
    }
}

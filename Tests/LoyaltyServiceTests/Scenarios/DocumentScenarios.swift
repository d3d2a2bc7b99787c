import LoyaltyRules
import LoyaltyTestKit
import PortableSQL
import Testing

@testable import LoyaltyService

@Suite("Scenarios: identity documents", .serialized)
struct DocumentScenarios {
    /// The example of GB 11643; a guest born in 1949.
    private static let number = "11010519491231002X"

    private func card() throws -> IdentityDocument { try IdentityDocument(.resident, number: Self.number) }
    private func passport(_ country: String = "CHN") throws -> IdentityDocument {
        try IdentityDocument(.passport, number: "G12345678", country: country)
    }

    private func set(_ member: MemberID, _ document: IdentityDocument?, agreed: String? = "1") -> SetIdentityDocument {
        SetIdentityDocument(member: member, document: document, agreedText: agreed, channel: "desk")
    }

    private func kept(_ stage: Stage, _ member: MemberID) async throws -> IdentityDocument? {
        try await stage.service.reading.profile(of: member, by: .system)?.document?.document
    }

    private func found(_ stage: Stage, _ typed: String) async throws -> [MemberID] {
        try await stage.service.reading.search(typed, limit: 5, by: .system).map(\.member)
    }

    private func guest(_ stage: Stage, document: IdentityDocument?, agrees: Bool = true, channel: JoinChannel = .desk) throws -> Enrolment {
        var enrolment = Enrolment(
            name: "Chen Jing", mobile: MobileNumber("13800138000"), email: nil, language: .english, channel: channel.rawValue,
            property: stage.hotel, joinedOn: try day("2026-06-15"), consents: agrees ? [.agreement, .identity] : [.agreement],
            textVersion: "2026-11")
        enrolment.document = document
        return enrolment
    }

    private func problems(_ stage: Stage, _ enrolment: Enrolment) async -> String {
        do {
            _ = try await stage.desk.perform(EnrolMember(enrolment), by: .system)
            return "done"
        } catch let input as InvalidInput {
            return input.problems.map { "\($0.field) \($0.key)" }.joined(separator: ", ")
        } catch {
            return (error as? Refusal)?.code.rawValue ?? "\(error)"
        }
    }

    @Test("MEM-09 MEM-19 a document is kept with its own consent, found by its number, and goes with the consent", arguments: Engine.all)
    func kept(engine: Engine) async throws {
        let stage = try await Stage(engine)
        let member = try await stage.enrol()
        let before = try stage.dump()
        #expect(try await stage.refusal(set(member, card(), agreed: nil)) == .identityConsentMissing)
        #expect(try await stage.refusal(set(member, card()), by: stage.staff(.auditor)) == .permissionDenied)
        #expect(try stage.dump() == before)
        let answer = try await stage.perform(set(member, card()), by: stage.staff(.clerk))
        #expect(answer.kind == .resident)
        #expect(try await kept(stage, member) == card())
        #expect(try await found(stage, "110105 19491231 002x") == [member])
        #expect(try await found(stage, "002X").isEmpty, "never by a part of it")
        // Another in its place, on the consent that holds; the first one leads nowhere any more.
        _ = try await stage.desk.perform(set(member, passport(), agreed: nil), by: stage.staff(.clerk), key: "k1")
        #expect(try await found(stage, "g12345678") == [member])
        #expect(try await found(stage, Self.number).isEmpty)
        let bytes = try stage.dump().values.joined().joined()
        #expect(!bytes.contains("G1234") && !bytes.contains("5678\"") && !bytes.contains(Self.number), "nowhere in clear")
        try await stage.perform(WithdrawConsent(member: member, purpose: .identity, channel: "portal"), by: .member(member))
        #expect(try await kept(stage, member) == nil)
        #expect(try await found(stage, "G12345678").isEmpty)
        #expect(try await stage.refusal(set(member, passport(), agreed: nil)) == .identityConsentMissing)
        #expect(try stage.differences() == [])
        try stage.close()
    }

    @Test("MEM-16 a document belongs to one member: who has it is named, and merging is the way", arguments: Engine.all)
    func taken(engine: Engine) async throws {
        let stage = try await Stage(engine)
        let first = try await stage.enrol()
        let second = try await stage.enrol("Li Wei", number: 2)
        try await stage.perform(set(first, passport()))
        do {
            try await stage.perform(set(second, passport()))
            Issue.record("the document was kept twice")
        } catch let refusal as Refusal {
            #expect(refusal.code == .documentTaken && refusal.conflict?.member == first)
        }
        // Another country's passport may have the same number.
        try await stage.perform(set(second, passport("DEU")))
        #expect(Set(try await found(stage, "G12345678")) == [first, second])
        try await stage.perform(set(second, card()))
        let tables = ["member_document", "search_token", "lookup"]
        let before = try stage.dump()
        try await stage.perform(MergeMembers(member: first, duplicate: .id(second), reason: "same person"))
        let view = try #require(try await stage.service.reading.profile(of: first, by: .system))
        #expect(try view.document?.document == passport() && view.merged.map(\.document?.document) == [card()])
        #expect(try await found(stage, Self.number).first == first, "served by the account that stayed")
        try await stage.perform(UnmergeMembers(member: second, reason: "brothers"))
        let after = try stage.dump()
        for table in tables { #expect(after[table] == before[table], "\(table)") }
        #expect(try await found(stage, Self.number).first == second)
        try stage.close()
    }

    @Test("MEM-04 MEM-08 MEM-09 at the desk a document is told when joining, and its day of birth is looked at", arguments: Engine.all)
    func joining(engine: Engine) async throws {
        let stage = try await Stage(engine)
        #expect(try await problems(stage, guest(stage, document: card(), agrees: false)) == "identity_consent_missing")
        #expect(try await problems(stage, guest(stage, document: card(), channel: .website)) == "identity_document not_asked")
        let child = try IdentityDocument(.resident, number: "440524201001010018")
        #expect(try await problems(stage, guest(stage, document: child)) == "join_too_young")
        let answer = try await stage.perform(EnrolMember(try guest(stage, document: card())))
        let view = try await stage.view(answer.member)
        #expect(view.origin?.isAgeChecked == true && view.traits.birthday == nil, "a birthday is kept only of who tells it")
        #expect(view.consents.contains { $0.purpose == .identity && $0.granted })
        #expect(try await kept(stage, answer.member) == card())
        let found = try await stage.service.reading.duplicates(
            name: "Wang Fang", mobile: nil, email: nil, birthday: nil, document: card(), limit: 5, by: .system)
        #expect(found.map(\.member.member) == [answer.member] && found.first?.verdict.signs == [.sameDocument])
        // A channel may demand it, and none that sees nobody.
        let strict = JoinPolicy(required: [.name, .mobile, .document], optional: [], needsReview: false, answerHours: 48)
        try await stage.perform(SetJoinChannel(channel: .desk, policy: strict))
        #expect(try await problems(stage, guest(stage, document: nil)) == "identity_document required")
        let code = try await stage.perform(MakeJoinCode(channel: .desk, at: stage.hotel, label: "Reception")).code
        var own = try guest(stage, document: nil)
        own.joinCode = code
        func told(_ enrolment: Enrolment) throws -> Enrolment {
            var told = enrolment
            told.document = try card()
            return told
        }
        let flawed = await #expect(throws: InvalidInput.self) {
            let told = try told(own)
            return try await stage.perform(ApplyForMembership(told))
        }
        #expect(flawed?.problems.map(\.key) == ["not_asked"], "nobody sees it on the guest's own phone")
        #expect(try await stage.refusal(ApplyForMembership(own)) == .mobileTaken, "the document was not demanded there")
        let flaw = await #expect(throws: InvalidInput.self) { try await stage.perform(SetJoinChannel(channel: .app, policy: strict)) }
        #expect(flaw?.problems.map(\.key) == ["document_not_seen"])
        try stage.close()
    }

    @Test("MEM-05 MEM-09 an application keeps the document sealed until the answer", arguments: Engine.all)
    func application(engine: Engine) async throws {
        let stage = try await Stage(engine)
        let review = JoinPolicy(required: [.name, .mobile], optional: [.document], needsReview: true, answerHours: 24)
        try await stage.perform(SetJoinChannel(channel: .desk, policy: review))
        let told = try guest(stage, document: card())
        #expect(try await stage.refusal(ApplyForMembership(guest(stage, document: card(), agrees: false))) == .identityConsentMissing)
        let id = try #require(try await stage.perform(ApplyForMembership(told)).application)
        let member = try #require(try await stage.perform(ApproveApplication(application: id), by: stage.staff(.manager)).member)
        #expect(try await kept(stage, member) == card())
        try stage.close()
    }

    @Test("SEC-11 SEC-13 a copy has the document in clear; forgetting the person frees it", arguments: Engine.all)
    func forgotten(engine: Engine) async throws {
        let stage = try await Stage(engine)
        let member = try await stage.enrol()
        try await stage.perform(set(member, card()))
        let copy = try await stage.service.reading.copy(of: member, reason: "asked", by: .system)
        #expect(copy.json.contains(Self.number))
        _ = try await ErasureRun(stage.desk).erase(member, request: 0, by: .system)
        #expect(try await kept(stage, member) == nil)
        #expect(try await found(stage, Self.number).isEmpty)
        let other = try await stage.enrol("Zhang Min", number: 2)
        try await stage.perform(set(other, card()))
        #expect(try await found(stage, Self.number) == [other])
        #expect(try stage.differences() == [])
        try stage.close()
    }
}

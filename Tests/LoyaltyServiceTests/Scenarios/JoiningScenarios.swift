import LoyaltyRules
import LoyaltyTestKit
import PortableSQL
import Testing

@testable import LoyaltyService

@Suite("Scenarios: joining", .serialized)
struct JoiningScenarios {
    private let review = JoinPolicy(
        required: [.name, .mobile], optional: [.email, .birthday, .birthDate, .source, .referrer], needsReview: true, answerHours: 24)

    private func guest(
        _ stage: Stage, _ name: String = "Chen Jing", mobile: String = "138 0013 8000", channel: JoinChannel = .website,
        email: String? = nil
    ) throws -> Enrolment {
        Enrolment(
            name: name, mobile: MobileNumber(mobile), email: email.flatMap(EmailAddress.init), language: .english,
            channel: channel.rawValue, property: stage.hotel, joinedOn: try day("2026-06-15"),
            consents: [.agreement, .marketingMobile], textVersion: "2026-11")
    }

    private func problems<O: Operation>(_ stage: Stage, _ operation: O) async -> [String] {
        do {
            _ = try await stage.desk.perform(operation, by: .system)
            return ["done"]
        } catch let input as InvalidInput {
            return input.problems.map { "\($0.field) \($0.key)" }
        } catch let refusal as Refusal {
            return [refusal.code.rawValue]
        } catch {
            return ["\(error)"]
        }
    }

    @Test("MEM-05 MEM-07 applied, taken, approved: the member is there with card and consents of the day of applying", arguments: Engine.all)
    func approved(engine: Engine) async throws {
        let stage = try await Stage(engine)
        let reading = ReadingRoom(stage.desk)
        try await stage.perform(SetJoinChannel(channel: .website, policy: review))
        var enrolment = try guest(stage)
        enrolment.birthDate = try day("1990-05-18")
        enrolment.source = .ctrip
        let applied = try await stage.perform(ApplyForMembership(enrolment))
        let id = try #require(applied.application)
        #expect(applied.member == nil && applied.dueAt == stage.clock.clock.now().adding(seconds: 86_400))
        let waiting = try await reading.openApplications(limit: 10, by: stage.staff(.manager))
        #expect(waiting.map(\.id) == [id] && waiting[0].form?.maskedContact == "138****8000")
        #expect(try await reading.find(.mobile(MobileNumber("13800138000")!), by: .system) == nil, "no member yet")
        let agreed = stage.clock.clock.now()
        stage.clock.advance(seconds: 3_600)
        try await stage.perform(TakeApplication(application: id), by: stage.staff(.manager))
        #expect(try await reading.openApplications(limit: 10, by: .system).first?.takenBy == "staff:2")
        let answer = try await stage.perform(ApproveApplication(application: id), by: stage.staff(.manager))
        let member = try #require(answer.member)
        let view = try await stage.view(member)
        #expect(view.person.name == "Chen Jing" && view.row.channel == "website" && view.cardNumber == answer.cardNumber)
        #expect(view.traits.birthday == MonthDay("05-18"))
        #expect(view.consents.filter(\.granted).map(\.recordedAt) == [agreed, agreed])
        #expect(view.origin?.source == .ctrip && view.origin?.application == id && view.origin?.isAgeChecked == true)
        #expect(view.origin?.agreedAt == agreed)
        // What was told is nowhere else any more, and the year of birth never was.
        #expect(try stage.count("SELECT COUNT(application_id) FROM membership_application WHERE sealed IS NOT NULL") == 0)
        #expect(try await stage.refusal(ApproveApplication(application: id)) == .applicationDecided)
        #expect(try await stage.refusal(RejectApplication(application: id, reason: "late")) == .applicationDecided)
        #expect(try await stage.refusal(TakeApplication(application: id)) == .applicationDecided)
        #expect(try stage.differences() == [])
        try stage.close()
    }

    @Test("MEM-05 rejected: told why, forgotten, and free to apply again", arguments: Engine.all)
    func rejected(engine: Engine) async throws {
        let stage = try await Stage(engine)
        try await stage.perform(SetJoinChannel(channel: .website, policy: review))
        let id = try #require(try await stage.perform(ApplyForMembership(guest(stage))).application)
        #expect(await problems(stage, RejectApplication(application: id, reason: " \n")) == ["reason reason_required"])
        #expect(await problems(stage, ApplyForMembership(try guest(stage, mobile: "+86 138-0013-8000"))) == ["application_running"])
        try await stage.perform(RejectApplication(application: id, reason: "The name is\nnot a name"))
        try await DeliverMessages(stage.desk).run()
        let mail = try await DevelopmentMailbox(stage.desk).messages(5)
        #expect(mail.contains { $0.to == "+8613800138000" && $0.body.contains("The name is not a name") })
        #expect(try stage.count("SELECT COUNT(application_id) FROM membership_application WHERE sealed IS NOT NULL") == 0)
        #expect(try await stage.perform(ApplyForMembership(guest(stage))).application != nil)
        try stage.close()
    }

    @Test("MEM-04 MEM-06 MEM-08 each channel asks for its own fields; what is wrong is named, and nothing is changed", arguments: Engine.all)
    func fields(engine: Engine) async throws {
        let stage = try await Stage(engine)
        let before = try stage.dump()
        #expect(await problems(stage, EnrolMember(try guest(stage, channel: .paper))) == ["paper_form required"])
        var odd = try guest(stage, channel: .paper)
        odd.paperForm = "Mr. O'Neill, room 7"
        #expect(await problems(stage, EnrolMember(odd)) == ["paper_form malformed_form_number"])
        var young = try guest(stage, channel: .desk)
        young.birthDate = try day("2008-06-16")
        #expect(await problems(stage, EnrolMember(young)) == ["join_too_young"])
        #expect(await problems(stage, ApplyForMembership(young)) == ["join_too_young"])
        let nobody = Enrolment(
            name: "", mobile: nil, email: nil, language: .english, channel: "desk", property: stage.hotel,
            joinedOn: try day("2026-06-15"), consents: [.agreement], textVersion: "1")
        #expect(await problems(stage, EnrolMember(nobody)) == ["name required", "mobile contact_required"])
        let flawed = JoinPolicy(required: [.mobile], optional: [], needsReview: false, answerHours: 48)
        #expect(await problems(stage, SetJoinChannel(channel: .desk, policy: flawed)) == ["required join_name_missing"])
        #expect(try stage.dump() == before)
        var paper = try guest(stage, channel: .paper)
        paper.paperForm = "WL-2026-0042"
        paper.source = .walkIn
        let member = try await stage.perform(EnrolMember(paper)).member
        let origin = try await stage.view(member).origin
        #expect(origin?.paperForm == "WL-2026-0042" && origin?.source == .walkIn && origin?.application == nil)
        let short = JoinPolicy(required: [.name, .mobile], optional: [], needsReview: true, answerHours: 48)
        try await stage.perform(SetJoinChannel(channel: .desk, policy: short))
        #expect(await problems(stage, EnrolMember(try guest(stage, mobile: "13800138001", channel: .desk))) == ["join_needs_review"])
        let told = await problems(stage, ApplyForMembership(try guest(stage, mobile: "13800138001", channel: .desk, email: "a@example.org")))
        #expect(told == ["email not_asked"])
        let elsewhere = Actor.staff(4, roles: [.administrator], properties: ["bund"])
        #expect(try await stage.refusal(SetJoinChannel(channel: .desk, policy: short), by: elsewhere) == .propertyOutOfScope)
        try stage.close()
    }

    @Test("MEM-29 who became a member is counted by way and by where the guest had come from, and who came since", arguments: Engine.all)
    func origins(engine: Engine) async throws {
        let stage = try await Stage(engine)
        var members: [MemberID] = []
        for (index, source) in [ConversionSource.ctrip, .ctrip, .walkIn].enumerated() {
            var enrolment = try guest(stage, mobile: "1380013801\(index)", channel: .desk)
            enrolment.source = source
            members.append(try await stage.perform(EnrolMember(enrolment)).member)
        }
        try await stage.record(stage.stayFolio("S1", to: "2026-06-14", net: 50_000), for: members[0])
        stage.clock.advance(seconds: 5)
        let reading = stage.service.reading
        #expect(
            try await reading.origins(days: 30, by: .system) == [
                OriginCount(channel: "desk", source: .ctrip, joined: 2, came: 1),
                OriginCount(channel: "desk", source: .walkIn, joined: 1, came: 0),
            ])
        let elsewhere = Actor.staff(4, roles: [.manager], properties: ["bund"])
        #expect(try await reading.origins(days: 30, by: elsewhere).isEmpty)
        stage.clock.advance(seconds: 31 * 86_400)
        #expect(try await reading.origins(days: 30, by: .system).isEmpty)
        try stage.close()
    }

    @Test("MEM-01 a code decides about hotel and channel; a closed one and an unknown one are refused", arguments: Engine.all)
    func codes(engine: Engine) async throws {
        let stage = try await Stage(engine)
        let code = try await stage.perform(MakeJoinCode(channel: .event, at: stage.hotel, label: "Lobby")).code
        #expect(code.count == 12)
        var enrolment = try guest(stage)
        enrolment.joinCode = code
        let member = try #require(try await stage.perform(ApplyForMembership(enrolment)).member)
        let view = try await stage.view(member)
        #expect(view.row.channel == "event" && view.row.property == stage.hotel && view.origin?.joinCode == code)
        try await stage.perform(CloseJoinCode(code: code))
        #expect(try await stage.refusal(CloseJoinCode(code: code)) == .joinCodeClosed)
        var late = try guest(stage, mobile: "13800138001")
        late.joinCode = code
        #expect(try await stage.refusal(ApplyForMembership(late)) == .joinCodeClosed)
        late.joinCode = "'; DROP TABLE join_code; --"
        #expect(try await stage.refusal(ApplyForMembership(late)) == .joinCodeUnknown)
        #expect(await problems(stage, MakeJoinCode(channel: .desk, at: stage.hotel, label: " ")) == ["label too_long"])
        #expect(try await stage.refusal(MakeJoinCode(channel: .desk, at: "nowhere", label: "x")) == .propertyUnknown)
        try stage.close()
    }

    @Test("MEM-03 joining by oneself tells nobody who is a member already, and has an end to patience", arguments: Engine.all)
    func alone(engine: Engine) async throws {
        let stage = try await Stage(engine)
        let known = try await stage.enrol()
        let join = PortalJoin(stage.desk)
        let taken = try guest(stage, mobile: "19910000001")
        guard case .received = try await join.join(taken, address: "1.2.3.4", key: "k1") else {
            Issue.record("a known contact is told apart")
            return
        }
        #expect(try await stage.view(known).person.name == "Li Wei", "nothing of the member is changed")
        guard case .received = try await join.join(try guest(stage), address: "1.2.3.4", key: "k2") else {
            Issue.record("refused")
            return
        }
        #expect(try await ReadingRoom(stage.desk).find(.mobile(MobileNumber("13800138000")!), by: .system) != nil)
        var waits = 0
        for number in 0..<20 {
            if case .wait = try await join.join(taken, address: "5.6.7.8", key: "t\(number)") { waits += 1 }
        }
        #expect(waits > 5)
        try stage.close()
    }

    @Test("MEM-05 other hotels' applications are neither seen nor answered", arguments: Engine.all)
    func hotels(engine: Engine) async throws {
        let stage = try await Stage(engine)
        try await stage.perform(SetJoinChannel(channel: .website, policy: review))
        let id = try #require(try await stage.perform(ApplyForMembership(guest(stage))).application)
        let elsewhere = Actor.staff(4, roles: [.manager], properties: ["bund"])
        let reading = ReadingRoom(stage.desk)
        #expect(try await reading.openApplications(limit: 10, by: elsewhere).isEmpty)
        await #expect(throws: Refusal.self) { _ = try await reading.application(id, by: elsewhere) }
        #expect(try await stage.refusal(ApproveApplication(application: id), by: elsewhere) == .propertyOutOfScope)
        #expect(try await stage.refusal(ApproveApplication(application: 77)) == .applicationUnknown)
        #expect(try await stage.refusal(ApproveApplication(application: id), by: stage.staff(.clerk)) == .permissionDenied)
        try stage.close()
    }
}

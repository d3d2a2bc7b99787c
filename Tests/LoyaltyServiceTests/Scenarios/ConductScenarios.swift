import LoyaltyRules
import LoyaltyTestKit
import PortableSQL
import Testing

@testable import LoyaltyService

@Suite("Scenarios: conduct", .serialized)
struct ConductScenarios {
    private static let today = CalendarDay("2026-06-15")!
    private let second = ConductCases.second
    private let third = ConductCases.third

    private func stays(_ stage: Stage, _ member: MemberID, _ number: String, on day: String) async throws -> Posted {
        try await stage.record(stage.stayFolio(number, to: day, net: 100_000), for: member)
    }

    @Test("MEM-26 MEM-27 a suspension lets earning and use rest, keeps the ledger, and gives back what was withheld", arguments: Engine.all)
    func suspension(engine: Engine) async throws {
        let stage = try await Stage(engine)
        let (member, other) = (try await stage.enrol(), try await stage.enrol("Qian Lei", number: 2))
        _ = try await stays(stage, member, "S1", on: "2026-06-01")
        _ = try await stays(stage, other, "T1", on: "2026-06-01")
        let before = try await stage.points(member)
        #expect(before > 0)
        let number = try await stage.sanction(member, .suspension)
        // Proposed by one: nothing rests yet.
        #expect(try await stage.view(member).standing.suspendedBy == 0)
        let confirm = ConfirmConductCase(member: member, number: number, agrees: true)
        #expect(try await stage.refusal(confirm, by: ConductCases.first) == .conductOwnApproval)
        _ = try await stage.desk.perform(confirm, by: second)
        #expect(try await stage.view(member).standing.suspendedBy == number)
        let rested = try await stays(stage, member, "S2", on: "2026-06-05")
        #expect(rested.points == 0 && rested.receipt.lines.contains { $0.key == "conduct.withheld" })
        let free = try await stays(stage, other, "T2", on: "2026-06-05")
        #expect(free.points > 0)
        // Told anew it still earns nothing.
        let folio = try #require(rested.folio)
        let more = CorrectFolio(member: member, folio: folio, lines: [FolioLine(category: "room", net: 100_000)], reason: "x")
        #expect(try await stage.refusal(more) == .correctionChangesNothing)
        let hold = HoldPoints(
            member: .id(member), amount: AssetAmount("points", 10), until: stage.clock.clock.now().adding(seconds: 60), at: stage.hotel)
        #expect(try await stage.refusal(hold) == .memberSuspended)
        #expect(try await stage.points(member) == before)
        _ = try await stage.desk.perform(
            AppealConductCase(member: member, number: number, appeal: "It was my brother."), by: .member(member))
        let lift = AnswerConductAppeal(member: member, number: number, lifts: true, answer: "You are right.")
        for hand in [ConductCases.first, second] { #expect(try await stage.refusal(lift, by: hand) == .conductOwnApproval) }
        _ = try await stage.desk.perform(lift, by: third)
        #expect(try await stage.view(member).standing.suspendedBy == 0)
        #expect(try await stage.points(member) == stage.points(other))
        #expect(try await stage.refusal(lift, by: third) == .conductNotAppealed)
        #expect(try stage.differences() == [])
        try stage.close()
    }

    @Test("MEM-26 a suspension ends after its last day; what was withheld stays so, and a cancelled stay is not given", arguments: Engine.all)
    func untilDay(engine: Engine) async throws {
        let stage = try await Stage(engine)
        let member = try await stage.enrol()
        let number = try await stage.sanction(member, .suspension, until: Self.today.adding(days: 1), isConfirmed: true)
        _ = try await stays(stage, member, "S1", on: "2026-06-01")
        #expect(try await SanctionRun(stage.desk).run() == 0)
        #expect(try await stage.refusal(CarryOutSanction(member: member, number: number), by: second) == .conductNotDue)
        stage.clock.advance(seconds: 2 * 86_400)
        #expect(try await SanctionRun(stage.desk).run() == 1)
        #expect(try await SanctionRun(stage.desk).run() == 0)
        #expect(try await stage.points(member) == 0)
        let after = try await stays(stage, member, "S2", on: "2026-06-02")
        #expect(after.points > 0)
        try stage.close()
    }

    @Test("MEM-26 a membership is cancelled only when nobody can appeal any more; an appeal in time keeps it", arguments: Engine.all)
    func cancellation(engine: Engine) async throws {
        let stage = try await Stage(engine)
        let (leaver, kept) = (try await stage.enrol(), try await stage.enrol("Qian Lei", number: 2))
        _ = try await stays(stage, kept, "S1", on: "2026-06-01")
        let points = try await stage.points(kept)
        _ = try await stage.sanction(leaver, .cancellation, isConfirmed: true)
        let number = try await stage.sanction(kept, .cancellation, isConfirmed: true)
        #expect(try await stage.view(kept).standing.status == .active)
        stage.clock.advance(seconds: 29 * 86_400)
        _ = try await stage.desk.perform(AppealConductCase(member: kept, number: number, appeal: "no"), by: .member(kept))
        #expect(try await SanctionRun(stage.desk).run() == 0)
        stage.clock.advance(seconds: 2 * 86_400)
        #expect(try await SanctionRun(stage.desk).run() == 1)
        #expect(try await stage.view(leaver).standing.status == .closed)
        #expect(try await stage.points(kept) == points)
        _ = try await stage.desk.perform(
            AnswerConductAppeal(member: kept, number: number, lifts: true, answer: "lifted"), by: third)
        #expect(try await SanctionRun(stage.desk).run() == 0)
        #expect(try await stage.view(kept).standing.suspendedBy == 0)
        try stage.close()
    }

    @Test("MEM-26 cancellations that wait for an appeal keep no suspension from its end", arguments: Engine.all)
    func pastThoseWhoWait(engine: Engine) async throws {
        let stage = try await Stage(engine)
        var members: [MemberID] = []
        for number in 1...4 { members.append(try await stage.enrol("Guest \(number)", number: number)) }
        for member in members.prefix(3) { _ = try await stage.sanction(member, .cancellation, isConfirmed: true) }
        _ = try await stage.sanction(members[3], .suspension, until: Self.today.adding(days: 1), isConfirmed: true)
        stage.clock.advance(seconds: 2 * 86_400)
        // Two are read at a time, and of the first two nothing is due.
        var run = SanctionRun(stage.desk)
        run.round.page = 2
        #expect(try await run.run() == 1)
        #expect(try await stage.view(members[3]).standing.suspendedBy == 0)
        for member in members.prefix(3) { #expect(try await stage.view(member).standing.status == .active) }
        try stage.close()
    }

    @Test("MEM-26 of two sanctions the second still holds when the first is lifted, and keeps what was withheld", arguments: Engine.all)
    func two(engine: Engine) async throws {
        let stage = try await Stage(engine)
        let member = try await stage.enrol()
        let first = try await stage.sanction(member, .suspension, isConfirmed: true)
        _ = try await stays(stage, member, "S1", on: "2026-06-01")
        let other = try await stage.sanction(member, .legalAction, isConfirmed: true)
        for (number, left) in [(first, other), (other, 0)] {
            _ = try await stage.desk.perform(AppealConductCase(member: member, number: number, appeal: "no"), by: .member(member))
            _ = try await stage.desk.perform(
                AnswerConductAppeal(member: member, number: number, lifts: true, answer: "lifted"), by: third)
            #expect(try await stage.view(member).standing.suspendedBy == left)
            #expect(try await (stage.points(member) > 0) == (left == 0))
        }
        try stage.close()
    }

    @Test("MEM-26 the member is told in the words of staff; what was written in free words is sealed", arguments: Engine.all)
    func told(engine: Engine) async throws {
        let stage = try await Stage(engine)
        let member = try await stage.enrol()
        _ = try await stage.sanction(member, .warning)
        while try await DeliverMessages(stage.desk).run() > 0 {}
        let bodies = try await DevelopmentMailbox(stage.desk).messages(100).map(\.body)
        #expect(bodies.contains { $0.contains("This is against the rules.") })
        let plain = try stage.desk.database.read { tx in
            try tx.rows("SELECT evidence, notice FROM conduct_case", []).flatMap { [try $0.blob(0), try $0.blob(1)] }
        }
        #expect(!plain.contains { String(decoding: $0, as: UTF8.self).contains("bills") })
        try stage.close()
    }

    @Test("MEM-26 empty, too long, late, foreign: refused, and nothing is changed", arguments: Engine.all)
    func bad(engine: Engine) async throws {
        let stage = try await Stage(engine)
        let member = try await stage.enrol()
        let number = try await stage.conductCase(member)
        let before = try stage.dump()
        func field<O: Operation>(_ operation: O, by actor: Actor = .system) async throws -> String? {
            do { _ = try await stage.desk.perform(operation, by: actor) } catch let wrong as InvalidInput {
                return wrong.problems.first?.field
            }
            return nil
        }
        #expect(try await field(OpenConductCase(member: member, kind: .abuse, evidence: " ")) == "evidence")
        #expect(try await field(OpenConductCase(member: member, kind: .abuse, evidence: String(repeating: "证", count: 2_001))) == "evidence")
        let local = Actor.staff(8, roles: [.manager], properties: ["bund"])
        #expect(try await field(OpenConductCase(member: member, kind: .abuse, evidence: "x"), by: local) == "property")
        let decision = DecideConductCase(member: member, number: number, sanction: .warning, notice: "x")
        #expect(try await stage.refusal(decision, by: local) == .propertyOutOfScope)
        let past = DecideConductCase(
            member: member, number: number, sanction: .suspension, until: Self.today.adding(days: -1), notice: "x")
        #expect(try await field(past) == "until")
        #expect(try await stage.refusal(AppealConductCase(member: member, number: number, appeal: "x"), by: .member(member)) == .conductNotDecided)
        #expect(try await stage.refusal(DecideConductCase(member: member, number: 1, sanction: .none, notice: "x")) == .conductCaseUnknown)
        #expect(try stage.dump() == before)
        let warned = try await stage.sanction(member, .warning)
        stage.clock.advance(seconds: 31 * 86_400)
        #expect(try await stage.refusal(AppealConductCase(member: member, number: warned, appeal: "x"), by: .member(member)) == .conductAppealLate)
        try stage.close()
    }

    @Test("T6 points do not leave within 72 hours of a new mobile, but for who saw the guest's document", arguments: Engine.all)
    func contacts(engine: Engine) async throws {
        let stage = try await Stage(engine)
        let (member, friend) = (try await stage.enrol(), try await stage.enrol("Qian Lei", number: 2))
        _ = try await stays(stage, member, "S1", on: "2026-06-01")
        _ = try await stage.desk.perform(
            CorrectPerson(member: member, name: nil, mobile: MobileNumber("13900001111"), email: nil),
            by: .system)
        let gift = TransferPoints(member: member, receiver: .id(friend), gift: AssetAmount("points", 100))
        #expect(try await stage.refusal(gift, by: stage.staff(.clerk)) == .contactChanged)
        #expect(try await stays(stage, member, "S2", on: "2026-06-02").points > 0)
        stage.clock.advance(seconds: 72 * 3_600)
        #expect(try await stage.refusal(gift, by: stage.staff(.clerk)) != .contactChanged)
        try stage.close()
    }
}

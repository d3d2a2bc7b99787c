import LoyaltyRules
import LoyaltyTestKit
import Testing

@testable import LoyaltyService

@Suite("Tasks that the program gives staff (domain §5.5)")
struct TaskScenarios {
    private func stage(_ engine: Engine) async throws -> Stage {
        try await Stage(engine, program: "Tests/Fixtures/programs/abilities.yaml")
    }

    private func arrive(_ stage: Stage, _ member: MemberID, _ subject: String, on day: String = "2026-06-15") async throws -> Posted {
        try await stage.desk.perform(
            RecordEvent(member: .id(member), event: "arrival", subject: subject, on: try self.day(day), at: stage.hotel),
            by: .system
        ).answer
    }

    private func day(_ text: String) throws -> CalendarDay { try #require(CalendarDay(text)) }

    private func open(_ stage: Stage) async throws -> [TaskView] {
        try await ReadingRoom(stage.desk).openTasks(limit: 100, by: .system)
    }

    @Test("§5.5 what a rule gives is on the list with guest, text and last day; done, it is not", arguments: Engine.all)
    func done(engine: Engine) async throws {
        let stage = try await stage(engine)
        let member = try await stage.enrol(on: "2025-01-01")
        _ = try await arrive(stage, member, "one")
        let task = try #require(try await open(stage).first)
        #expect(task.row.member == member && task.row.property == stage.hotel)
        #expect(task.text?.text(in: .english) == "Call the guest and say welcome")
        #expect(try task.row.dueOn == day("2026-06-18"))
        let mark = { (isDone: Bool) in MarkTask(member: member, task: task.row.id, isDone: isDone, at: stage.hotel) }
        _ = try await stage.desk.perform(mark(true), by: .system)
        #expect(try await open(stage).isEmpty)
        #expect(try await ReadingRoom(stage.desk).doneTasks(limit: 10, by: .system).map(\.row.doneBy) == ["system"])
        await #expect(throws: Refusal(.taskDone)) { try await stage.desk.perform(mark(true), by: .system) }
        _ = try await stage.desk.perform(mark(false), by: .system)
        #expect(try await open(stage).map(\.row.id) == [task.row.id])
        await #expect(throws: Refusal(.taskNotDone)) { try await stage.desk.perform(mark(false), by: .system) }
    }

    @Test("§5.5 taken back, or over, a task is on no list and cannot be done", arguments: Engine.all)
    func over(engine: Engine) async throws {
        let stage = try await stage(engine)
        let member = try await stage.enrol(on: "2025-01-01")
        let posted = try await arrive(stage, member, "one")
        let task = try #require(try await open(stage).first).row.id
        _ = try await stage.desk.perform(
            ReverseOperation(member: member, operation: posted.operation.operation, reason: "wrong guest"), by: .system)
        #expect(try await open(stage).isEmpty)
        await #expect(throws: Refusal(.taskOver)) {
            try await stage.desk.perform(MarkTask(member: member, task: task, isDone: true, at: stage.hotel), by: .system)
        }
        _ = try await arrive(stage, member, "two")
        stage.clock.advance(seconds: 4 * 86_400)
        #expect(try await open(stage).isEmpty)
    }

    @Test("§5.5 told after its last day there is nothing to do", arguments: Engine.all)
    func late(engine: Engine) async throws {
        let stage = try await stage(engine)
        let member = try await stage.enrol(on: "2025-01-01")
        _ = try await arrive(stage, member, "one", on: "2026-06-01")
        #expect(try await open(stage).isEmpty)
    }

    @Test("§5.5 staff see and mark the tasks of their hotels alone", arguments: Engine.all)
    func scope(engine: Engine) async throws {
        let stage = try await stage(engine)
        let member = try await stage.enrol(on: "2025-01-01")
        _ = try await arrive(stage, member, "one")
        let elsewhere = Actor.staff(7, roles: [.clerk], properties: ["bund"])
        #expect(try await ReadingRoom(stage.desk).openTasks(limit: 100, by: elsewhere).isEmpty)
        #expect(try await ReadingRoom(stage.desk).openTaskCount(atMost: 9, by: elsewhere) == 0)
        #expect(try await ReadingRoom(stage.desk).openTaskCount(atMost: 9, by: .system) == 1)
        let task = try #require(try await open(stage).first).row.id
        await #expect(throws: Refusal.self) {
            try await stage.desk.perform(MarkTask(member: member, task: task, isDone: true, at: stage.hotel), by: elsewhere)
        }
        await #expect(throws: Refusal(.taskUnknown)) {
            try await stage.desk.perform(MarkTask(member: member, task: task, isDone: true, at: "bund"), by: elsewhere)
        }
        #expect(try await ReadingRoom(stage.desk).openTasks(limit: 100, by: Actor.staff(8, roles: [.clerk], properties: [stage.hotel])).count == 1)
    }
}

import LoyaltyRules
import PortableSQL

/// What a demonstration begins with: its program and its staff, recorded on the day before its first guests.
public struct DemoOpening: Sendable {
    private let desk: Desk
    private let clock: DemoClock
    private let eve: CalendarDay

    /// - Parameters:
    ///   - clock: the clock of the desk.
    ///   - today: the last business day of the history that is to follow.
    public init(desk: Desk, clock: DemoClock, today: CalendarDay) {
        self.desk = desk
        self.clock = clock
        eve = DemoGenerator.firstDay(endingOn: today).adding(days: -1)
    }

    /// Publishes the program and lets five people work: `admin`, `manager`, `clerk` (at the first hotel only),
    /// `auditor` and `finance`, all with one password.
    /// - Throws: `ProgramProblems` when the document is not sound.
    public func run(document: String, password: String) async throws {
        clock.begin(eve, operations: 8)
        defer { clock.end() }
        let publish = PublishProgram(document: document, effectiveFrom: eve, reason: "Demonstration")
        _ = try await desk.perform(publish, by: .system)
        let program = try await desk.database.readAsync { [desk, eve] in
            try desk.programs.inForce(on: eve, in: $0)
        }
        let staff: [(login: String, name: String, role: Role, properties: [String]?)] = [
            ("admin", "Administrator", .administrator, nil), ("manager", "Duty manager", .manager, nil),
            ("clerk", "Front desk", .clerk, [program.properties[0].id]),
            ("auditor", "Auditor", .auditor, nil), ("finance", "Accounts", .finance, nil),
        ]
        for user in staff {
            let operation = try CreateUser(
                login: user.login, displayName: user.name, roles: [user.role], properties: user.properties,
                password: password)
            _ = try await desk.perform(operation, by: .system)
        }
    }
}

import LoyaltyRules
import PortableSQL

/// The work list: what staff have to do for members, because of what was given.
extension ReadingRoom {
    /// What is to be done at a hotel, soonest first, of the hotels that the reader may act for.
    /// - Parameter property: the hotel; empty for all that the reader may see.
    /// - Throws: `Refusal` `permission_denied`, `program_none_in_force`.
    public func openTasks(at property: String = "", limit: Int, by actor: Actor) async throws -> [TaskView] {
        try await tasks(at: property, limit: limit, by: actor) { today, hotel, limit, tx in
            try TaskTable.open(on: today, at: hotel, limit: limit, in: tx)
        } inOrder: { ($0.dueOn, $0.id) < ($1.dueOn, $1.id) }
    }

    /// What was done last, newest first.
    /// - Throws: as `openTasks`.
    public func doneTasks(at property: String = "", limit: Int, by actor: Actor) async throws -> [TaskView] {
        try await tasks(at: property, limit: limit, by: actor) { _, hotel, limit, tx in
            try TaskTable.done(at: hotel, limit: limit, in: tx)
        } inOrder: { ($0.doneAt?.milliseconds ?? 0, $0.id) > ($1.doneAt?.milliseconds ?? 0, $1.id) }
    }

    /// How many tasks are open, at most so many, at the hotels that the reader may act for: nobody's name is read.
    /// - Throws: as `openTasks`.
    public func openTaskCount(atMost limit: Int, by actor: Actor) async throws -> Int {
        guard actor.permissions.contains(.readMember) else { throw Self.denied(.readMember) }
        let (desk, hotels) = (desk, Self.hotels(of: actor))
        return try await desk.database.readAsync { tx in
            guard let newest = try desk.programs.newest(in: tx) else { throw Refusal(.noProgramInForce) }
            let today = BusinessDay.of(desk.clock.now(), timeZone: newest.properties[0].timeZone)
            return min(limit, try hotels.reduce(0) { $0 + (try TaskTable.open(on: today, at: $1, limit: limit, in: tx)).count })
        }
    }

    /// The hotels whose tasks somebody sees; one without a name stands for all.
    private static func hotels(of actor: Actor) -> [String] { actor.properties?.sorted() ?? [""] }

    private func tasks(
        at property: String, limit: Int, by actor: Actor,
        _ read: @escaping @Sendable (CalendarDay, String, Int, any SQLTransaction) throws -> [TaskRow],
        inOrder: @escaping @Sendable (TaskRow, TaskRow) -> Bool
    ) async throws -> [TaskView] {
        guard actor.permissions.contains(.readMember) else { throw Self.denied(.readMember) }
        let hotels = property.isEmpty ? Self.hotels(of: actor) : [property].filter(actor.covers)
        let desk = desk
        let views = try await desk.database.readAsync { tx -> [TaskView] in
            guard let newest = try desk.programs.newest(in: tx) else { throw Refusal(.noProgramInForce) }
            let today = BusinessDay.of(desk.clock.now(), timeZone: newest.properties[0].timeZone)
            let program = try desk.programs.inForce(on: today, in: tx)
            let rows = try hotels.flatMap { try read(today, $0, limit, tx) }.sorted(by: inOrder).prefix(limit)
            return try rows.map { row in
                TaskView(
                    row: row, name: try MemberTable.person(row.member, keyring: desk.keyring, in: tx)?.name ?? "",
                    text: program.asset(row.asset)?.task)
            }
        }
        if !views.isEmpty { try await note("name tasks", views.map(\.row.member).uniqued(), by: actor) }
        return views
    }
}

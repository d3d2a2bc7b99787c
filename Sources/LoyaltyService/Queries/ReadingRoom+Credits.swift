import LoyaltyRules
import PortableSQL

/// What is given by hand.
extension ReadingRoom {
    /// Everybody's gifts of this month and the hotels that the reader may see.
    /// - Throws: `Refusal` `permission_denied`, `program_none_in_force`.
    public func credits(by actor: Actor) async throws -> CreditBoard {
        guard actor.permissions.contains(.readAudit) else { throw Self.denied(.readAudit) }
        let desk = desk
        return try await desk.database.readAsync { tx in
            let (today, program) = try Self.today(desk, tx)
            // Who gave something elsewhere concerns who may see every hotel only.
            return try CreditBoard.read(
                program, today: today, agents: actor.properties == nil ? nil : [(id: actor.id, roles: actor.roles)],
                hotels: program.properties.map(\.id).filter(actor.covers), in: tx)
        }
    }

    /// The reader's own gifts.
    public func ownCredits(of actor: Actor) async throws -> CreditBoard {
        guard actor.permissions.contains(.adjustPoints) else { throw Self.denied(.adjustPoints) }
        let desk = desk
        return try await desk.database.readAsync { tx in
            let (today, program) = try Self.today(desk, tx)
            return try CreditBoard.read(
                program, today: today, agents: [(id: actor.id, roles: actor.roles)],
                hotels: actor.properties?.sorted().prefix(1).map { $0 } ?? [], in: tx)
        }
    }

    private static func today(_ desk: Desk, _ tx: any SQLTransaction) throws -> (CalendarDay, Program) {
        guard let newest = try desk.programs.newest(in: tx) else { throw Refusal(.noProgramInForce) }
        let today = BusinessDay.of(desk.clock.now(), timeZone: newest.properties[0].timeZone)
        return (today, try desk.programs.inForce(on: today, in: tx))
    }
}

import LoyaltyRules
import PortableSQL

/// Who acts in the demonstration: the staff that there are, and Tessera itself where there are none.
struct DemoStaff: Sendable {
    private let staff: [StaffRow]

    /// The active staff of a desk.
    init(of desk: Desk) async throws {
        staff = try await desk.database.readAsync { try StaffTable.list(in: $0) }.filter(\.isActive)
    }

    /// Somebody of a role at a hotel, who may do this.
    func actor(_ role: Role, at hotel: String) -> Actor {
        let found =
            staff.first { $0.roles.contains(role) && $0.actor.properties?.contains(hotel) == true }
            ?? staff.first { $0.roles.contains(role) && $0.actor.covers(hotel) }
        return found?.actor ?? .system
    }

    /// Who changes so many points by hand: a clerk a few, a manager many.
    func adjuster(of points: Int64, at hotel: String) -> Actor {
        actor(points.magnitude <= 500 ? .clerk : .manager, at: hotel)
    }
}

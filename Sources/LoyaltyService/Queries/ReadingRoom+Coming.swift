import LoyaltyRules
import PortableSQL

/// What is going to change.
extension ReadingRoom {
    /// The versions of the program that are still to come and change something for members: whoever takes part may know.
    public func comingVersions() async throws -> [ComingVersion] {
        let desk = desk
        return try await desk.database.readAsync { tx in
            guard let moment = try JobMoment(desk.programs, at: desk.clock.now(), in: tx) else { return [] }
            return try ComingVersion.all(
                ProgramTable.versions(in: tx), on: moment.today, desk.programs, in: tx)
        }
    }
}

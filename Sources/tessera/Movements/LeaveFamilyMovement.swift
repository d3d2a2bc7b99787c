import ArgumentParser
import LoyaltyRules
import LoyaltyService

/// `tessera post leave-family`
struct LeaveFamilyMovement: MovementCommand {
    static let configuration = CommandConfiguration(
        commandName: "leave-family", abstract: "Take a member out of the family pool.")
    @Option(help: "Why, for the record.") var reason = ""
    @OptionGroup var options: MovementOptions

    func movement(in room: MovementRoom) async throws -> LeavePool {
        LeavePool(member: try await room.memberID, reason: try TypedText.remark(reason))
    }
}

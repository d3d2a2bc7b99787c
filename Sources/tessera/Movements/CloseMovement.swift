import ArgumentParser
import LoyaltyRules
import LoyaltyService

/// `tessera post close`
struct CloseMovement: MovementCommand {
    static let configuration = CommandConfiguration(
        commandName: "close", abstract: "Close a membership: its points end with it.")
    @Option(help: "Why, for the record.") var reason: String
    @OptionGroup var options: MovementOptions

    func movement(in room: MovementRoom) async throws -> CloseMember {
        CloseMember(member: try await room.memberID, reason: try TypedText.reason(reason))
    }
}

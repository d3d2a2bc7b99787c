import ArgumentParser
import LoyaltyRules
import LoyaltyService

/// `tessera post unmerge`
struct UnmergeMovement: MovementCommand {
    static let configuration = CommandConfiguration(
        commandName: "unmerge", abstract: "Part the member's account, named by its id, from the one it was merged into.")
    @Option(help: "Why, for the record.") var reason: String
    @OptionGroup var options: MovementOptions

    func movement(in room: MovementRoom) async throws -> UnmergeMembers {
        UnmergeMembers(member: try await room.memberID, reason: try TypedText.reason(reason))
    }
}

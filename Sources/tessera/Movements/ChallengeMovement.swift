import ArgumentParser
import LoyaltyRules
import LoyaltyService

/// `tessera post challenge`
struct ChallengeMovement: MovementCommand {
    static let configuration = CommandConfiguration(
        commandName: "challenge", abstract: "Lend a member a tier on trial.")
    @Option(help: "The tier, by its id in the program document.") var tier: String
    @Option(help: "Why, for the record.") var reason: String
    @OptionGroup var options: MovementOptions

    func movement(in room: MovementRoom) async throws -> StartChallenge {
        StartChallenge(member: try await room.memberID, tier: tier, reason: try TypedText.reason(reason))
    }
}

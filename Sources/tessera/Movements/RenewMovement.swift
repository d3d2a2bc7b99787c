import ArgumentParser
import LoyaltyRules
import LoyaltyService

/// `tessera post renew`
struct RenewMovement: MovementCommand {
    static let configuration = CommandConfiguration(
        commandName: "renew", abstract: "Extend a membership by another term.", aliases: ["extend"])
    @Option(help: "Why, for the record.") var reason: String
    @OptionGroup var options: MovementOptions

    func movement(in room: MovementRoom) async throws -> RenewMembership {
        RenewMembership(member: try await room.memberID, reason: try TypedText.reason(reason))
    }
}

import ArgumentParser
import LoyaltyRules
import LoyaltyService

/// `tessera post release`
struct ReleaseMovement: MovementCommand {
    static let configuration = CommandConfiguration(
        commandName: "release", abstract: "Give back what a hold has set aside.")
    @Option(help: "The number of the hold, as its receipt told it.") var hold: Int64
    @Option(help: "Why, for the record.") var reason: String
    @OptionGroup var options: MovementOptions

    func movement(in room: MovementRoom) async throws -> ReleaseHold {
        ReleaseHold(member: try await room.memberID, hold: hold, reason: try TypedText.reason(reason))
    }
}

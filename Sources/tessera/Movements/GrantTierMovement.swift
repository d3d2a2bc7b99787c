import ArgumentParser
import LoyaltyRules
import LoyaltyService

/// `tessera post grant-tier`
struct GrantTierMovement: MovementCommand {
    static let configuration = CommandConfiguration(
        commandName: "grant-tier", abstract: "Give a tier by hand, as long as the program allows.")
    @Option(help: "The tier, by its id in the program document.") var tier: String
    @Option(help: "Its last day, YYYY-MM-DD.") var until: CalendarDay?
    @Option(help: "Why, for the record.") var reason: String
    @OptionGroup var options: MovementOptions

    func movement(in room: MovementRoom) async throws -> GrantTier {
        GrantTier(
            member: try await room.memberID, tier: tier, until: until, reason: try TypedText.reason(reason))
    }
}

import ArgumentParser
import LoyaltyRules
import LoyaltyService

/// `tessera post reinstate`
struct ReinstateMovement: MovementCommand {
    static let configuration = CommandConfiguration(
        commandName: "reinstate", abstract: "Give back points that ended unused.")
    @Option(help: "The entry that took them out, by its number in the member's ledger.") var entry: Int64
    @Option(help: "How much; all that is still gone when it is left out.") var amount: Int64?
    @Option(help: "Why, for the record.") var reason: String
    @OptionGroup var options: MovementOptions

    func movement(in room: MovementRoom) async throws -> ReinstatePoints {
        ReinstatePoints(
            member: try await room.memberID, entry: entry, amount: amount,
            reason: try TypedText.reason(reason))
    }
}

import ArgumentParser
import LoyaltyRules
import LoyaltyService

/// `tessera post reverse-entry`
struct ReverseEntryMovement: MovementCommand {
    static let configuration = CommandConfiguration(
        commandName: "reverse-entry", abstract: "Reverse one entry.")
    @Option(help: "The entry, by its number in the member's ledger.") var entry: Int64
    @Option(help: "Why, for the record.") var reason: String
    @OptionGroup var options: MovementOptions

    func movement(in room: MovementRoom) async throws -> ReverseEntry {
        ReverseEntry(member: try await room.memberID, entry: entry, reason: try TypedText.reason(reason))
    }
}

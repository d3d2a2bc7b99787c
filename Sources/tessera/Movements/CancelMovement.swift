import ArgumentParser
import LoyaltyRules
import LoyaltyService

/// `tessera post cancel`
struct CancelMovement: MovementCommand {
    static let configuration = CommandConfiguration(
        commandName: "cancel", abstract: "Cancel a stay or bill: everything it gave is taken back.")
    @Option(help: "The number of the stay or bill, as its receipt told it.") var folio: Int64
    @Option(help: "Why, for the record.") var reason: String
    @OptionGroup var options: MovementOptions

    func movement(in room: MovementRoom) async throws -> CancelFolio {
        CancelFolio(member: try await room.memberID, folio: folio, reason: try TypedText.reason(reason))
    }
}

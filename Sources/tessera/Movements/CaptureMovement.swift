import ArgumentParser
import LoyaltyRules
import LoyaltyService

/// `tessera post capture`
struct CaptureMovement: MovementCommand {
    static let configuration = CommandConfiguration(
        commandName: "capture", abstract: "Use what a hold has set aside, wholly or in part.")
    @Option(help: "The number of the hold, as its receipt told it.") var hold: Int64
    @Option(help: "How much; all of it when it is left out.") var amount: Int64?
    @Flag(help: "What is not used stays set aside.") var keepRest = false
    @Option(help: "Why, for the record.") var reason = ""
    @OptionGroup var options: MovementOptions

    func movement(in room: MovementRoom) async throws -> CaptureHold {
        CaptureHold(
            member: try await room.memberID, hold: hold, amount: amount, keepsRest: keepRest,
            reason: try TypedText.remark(reason))
    }
}

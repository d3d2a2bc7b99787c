import ArgumentParser
import LoyaltyRules
import LoyaltyService

/// `tessera post convert`
struct ConvertMovement: MovementCommand {
    static let configuration = CommandConfiguration(
        commandName: "convert", abstract: "Change one asset of a member into another.")
    @Option(help: "What is moved, by its id in the program document.") var asset: String
    @Option(help: "Into what, by its id in the program document.") var into: String
    @Option(help: "How much of what is changed.") var amount: Int64
    @Option(help: "Why, for the record.") var reason = ""
    @OptionGroup var options: MovementOptions

    func movement(in room: MovementRoom) async throws -> ConvertPoints {
        ConvertPoints(
            member: try await room.memberID, amount: AssetAmount(asset, amount), into: into,
            reason: try TypedText.remark(reason))
    }
}

import ArgumentParser
import LoyaltyRules
import LoyaltyService

/// `tessera post adjust`
struct AdjustMovement: MovementCommand {
    static let configuration = CommandConfiguration(
        commandName: "adjust",
        abstract: "Give or take points by hand, with a reason: goodwill, or a slip that is put right.",
        aliases: ["credit"])
    @Option(help: "What is moved, by its id in the program document.") var asset: String
    @Option(parsing: .unconditional, help: "How much: more than 0 gives, less than 0 takes.")
    var amount: Int64
    @Option(help: "Why, for the record.") var reason: String
    @Option(help: "The hotel at whose cost it is; the program's when it is left out.") var hotel = ""
    @OptionGroup var options: MovementOptions

    func movement(in room: MovementRoom) async throws -> AdjustPoints {
        AdjustPoints(
            member: room.member, change: AssetAmount(asset, amount), reason: try TypedText.reason(reason),
            at: hotel)
    }
}

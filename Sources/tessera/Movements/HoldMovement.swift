import ArgumentParser
import LoyaltyRules
import LoyaltyService

/// `tessera post hold`
struct HoldMovement: MovementCommand {
    static let configuration = CommandConfiguration(
        commandName: "hold", abstract: "Set points aside for something that is not settled yet.")
    @Option(help: "What is moved, by its id in the program document.") var asset: String
    @Option(help: "How much.") var amount: Int64
    @Option(help: "The moment from which it can no longer be used, for example 2026-12-01T18:00:00+08:00.")
    var until: Instant
    @Option(help: "What for, for example the number of a booking.") var subject = ""
    @Option(help: "Why, for the record.") var reason = ""
    @Option(help: "The hotel at which it is used; the program when it is left out.") var hotel = ""
    @OptionGroup var options: MovementOptions

    func movement(in room: MovementRoom) async throws -> HoldPoints {
        HoldPoints(
            member: room.member, amount: AssetAmount(asset, amount),
            subject: try TypedText.optional(subject, "--subject", most: 80) ?? "",
            reason: try TypedText.remark(reason),
            until: until, at: hotel)
    }
}

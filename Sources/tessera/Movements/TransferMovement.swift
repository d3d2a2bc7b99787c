import ArgumentParser
import LoyaltyRules
import LoyaltyService

/// `tessera post transfer`
struct TransferMovement: MovementCommand {
    static let configuration = CommandConfiguration(
        commandName: "transfer", abstract: "Let a member give points to another.")
    @Option(help: "Who receives it, named as --member is.") var to: MemberReference
    @Option(help: "What is moved, by its id in the program document.") var asset: String
    @Option(help: "How much.") var amount: Int64
    @Option(help: "Why, for the record.") var reason = ""
    @OptionGroup var options: MovementOptions

    func movement(in room: MovementRoom) async throws -> TransferPoints {
        TransferPoints(
            member: try await room.memberID, receiver: to, gift: AssetAmount(asset, amount),
            reason: try TypedText.remark(reason))
    }
}

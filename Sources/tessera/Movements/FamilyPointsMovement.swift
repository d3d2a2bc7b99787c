import ArgumentParser
import LoyaltyRules
import LoyaltyService

/// `tessera post family-points`
struct FamilyPointsMovement: MovementCommand {
    static let configuration = CommandConfiguration(
        commandName: "family-points", abstract: "Move points to another member of the family pool; they keep their end.")
    @Option(help: "Who receives them, named as --member is.") var to: MemberReference
    @Option(help: "What is moved, by its id in the program document.") var asset: String
    @Option(help: "How much.") var amount: Int64
    @Option(help: "Why, for the record.") var reason = ""
    @OptionGroup var options: MovementOptions

    func movement(in room: MovementRoom) async throws -> PoolPoints {
        PoolPoints(
            member: try await room.memberID, receiver: to, amount: AssetAmount(asset, amount),
            reason: try TypedText.remark(reason))
    }
}

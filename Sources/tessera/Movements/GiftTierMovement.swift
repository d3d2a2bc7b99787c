import ArgumentParser
import LoyaltyRules
import LoyaltyService

/// `tessera post gift-tier`
struct GiftTierMovement: MovementCommand {
    static let configuration = CommandConfiguration(
        commandName: "gift-tier", abstract: "Let a member give a tier to another.")
    @Option(help: "Who receives it, named as --member is.") var to: MemberReference
    @Option(help: "The price, by its id in the program document.") var price: String
    @Option(help: "The hotel that sells it; none when it is left out.") var hotel = ""
    @OptionGroup var options: MovementOptions

    func movement(in room: MovementRoom) async throws -> GiftTier {
        GiftTier(member: try await room.memberID, receiver: to, price: price, at: hotel)
    }
}

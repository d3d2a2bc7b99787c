import ArgumentParser
import LoyaltyRules
import LoyaltyService

/// `tessera post buy-tier`
struct BuyTierMovement: MovementCommand {
    static let configuration = CommandConfiguration(
        commandName: "buy-tier", abstract: "Sell a tier to a member at one of its prices.")
    @Option(help: "The price, by its id in the program document.") var price: String
    @Option(help: "The hotel that sells it; none when it is left out.") var hotel = ""
    @OptionGroup var options: MovementOptions

    func movement(in room: MovementRoom) async throws -> BuyTier {
        BuyTier(member: try await room.memberID, price: price, at: hotel)
    }
}

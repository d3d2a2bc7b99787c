import ArgumentParser
import LoyaltyRules
import LoyaltyService

/// `tessera post purchase`
struct PurchaseMovement: MovementCommand {
    static let configuration = CommandConfiguration(
        commandName: "purchase", abstract: "Sell points to a member for money.")
    @Option(help: "What is moved, by its id in the program document.") var asset: String
    @Option(help: "What the member pays, in the smallest unit of the program's currency.") var money: Int64
    @Option(help: "The hotel that takes the money.") var hotel: String
    @OptionGroup var options: MovementOptions

    func movement(in room: MovementRoom) async throws -> BuyPoints {
        BuyPoints(member: try await room.memberID, asset: asset, money: money, at: hotel)
    }
}

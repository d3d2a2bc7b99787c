import ArgumentParser
import LoyaltyRules
import LoyaltyService

/// `tessera post choose`
struct ChooseMovement: MovementCommand {
    static let configuration = CommandConfiguration(
        commandName: "choose", abstract: "Take what a member chooses from an offer.")
    @Option(help: "The number of the offer.") var offer: Int64
    @Option(help: "What is chosen, by its id in the program document. May be given more than once.")
    var option: [String]
    @OptionGroup var options: MovementOptions

    func movement(in room: MovementRoom) async throws -> MakeChoice {
        MakeChoice(member: try await room.memberID, offer: offer, options: option)
    }
}

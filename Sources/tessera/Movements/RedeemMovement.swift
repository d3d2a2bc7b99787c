import ArgumentParser
import LoyaltyRules
import LoyaltyService

/// `tessera post redeem`
struct RedeemMovement: MovementCommand {
    static let configuration = CommandConfiguration(
        commandName: "redeem", abstract: "Redeem a reward: its price goes out, what it gives comes in.")
    @Option(help: "The reward, by its id in the program document.") var reward: String
    @Option(help: "The hotel that honours it.") var hotel: String
    @Option(help: "The day of use, YYYY-MM-DD; today when it is left out.") var day: CalendarDay?
    @Option(help: "For how many nights.") var nights = 1
    @Option(help: "How many of it.") var count = 1
    @Option(help: "The bill of which a share is paid, in the smallest unit of the currency.") var bill:
        Int64 = 0
    @Option(
        help:
            "How many points to use, where the price leaves a choice; as many as possible when it is left out."
    )
    var points: Int64?
    @Option(help: "The type of room, where the reward asks for it.") var roomType: String?
    @OptionGroup var options: MovementOptions

    func movement(in room: MovementRoom) async throws -> RedeemReward {
        if let points, points < 0 { throw InvalidInput("--points", "negative") }
        return RedeemReward(
            member: try await room.memberID, reward: reward, at: hotel, on: day, nights: nights, count: count,
            bill: bill,
            points: points, roomType: try TypedText.optional(roomType, "--room-type"))
    }
}

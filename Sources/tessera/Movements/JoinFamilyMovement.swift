import ArgumentParser
import LoyaltyRules
import LoyaltyService

/// `tessera post join-family`
struct JoinFamilyMovement: MovementCommand {
    static let configuration = CommandConfiguration(
        commandName: "join-family", abstract: "Take a member into the family pool of another, who founds it with the first.")
    @Option(help: "Who joins, named as --member is.") var person: MemberReference
    @Option(help: "Why, for the record.") var reason = ""
    @OptionGroup var options: MovementOptions

    func movement(in room: MovementRoom) async throws -> JoinPool {
        JoinPool(member: try await room.memberID, joiner: person, reason: try TypedText.remark(reason))
    }
}

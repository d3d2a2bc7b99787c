import ArgumentParser
import LoyaltyRules
import LoyaltyService

/// `tessera post merge`
struct MergeMovement: MovementCommand {
    static let configuration = CommandConfiguration(
        commandName: "merge", abstract: "Merge another account of the same person into the member's.")
    @Option(help: "The account that is given up, named as --member is.") var duplicate: MemberReference
    @Option(name: .customLong("take"), help: "A field that the member takes over from the duplicate, such as mobile; may be repeated.")
    var taking: [MergeField] = []
    @Option(help: "Why, for the record.") var reason: String
    @OptionGroup var options: MovementOptions

    func movement(in room: MovementRoom) async throws -> MergeMembers {
        MergeMembers(
            member: try await room.memberID, duplicate: duplicate, taking: Set(taking), reason: try TypedText.reason(reason))
    }
}

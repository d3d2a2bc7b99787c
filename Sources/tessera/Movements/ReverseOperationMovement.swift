import ArgumentParser
import LoyaltyRules
import LoyaltyService

/// `tessera post reverse-operation`
struct ReverseOperationMovement: MovementCommand {
    static let configuration = CommandConfiguration(
        commandName: "reverse-operation", abstract: "Reverse everything that an operation posted.")
    @Option(help: "The operation, by the number that its receipt told.") var operation: Int64
    @Option(help: "Why, for the record.") var reason: String
    @OptionGroup var options: MovementOptions

    func movement(in room: MovementRoom) async throws -> ReverseOperation {
        ReverseOperation(
            member: try await room.memberID, operation: operation, reason: try TypedText.reason(reason))
    }
}

import ArgumentParser
import LoyaltyRules
import LoyaltyService

/// A movement of the ledger as a command. It only says which operation its options mean; how it is performed and told is
/// the same for all, and what may be is decided by the operation.
protocol MovementCommand: AsyncParsableCommand {
    associatedtype Movement: LoyaltyService.Operation where Movement.Answer == Posted

    var options: MovementOptions { get }

    /// The operation that the options mean.
    func movement(in room: MovementRoom) async throws -> Movement
}

extension MovementCommand {
    mutating func run() async throws {
        let command = self
        try await options.perform { try await command.movement(in: $0) }
    }
}

import LoyaltyRules
import LoyaltyService

/// Finds the receipts that a reversal ties together, for links in both directions.
struct ReversalLinks: Sendable {
    let reading: ReadingRoom
    let presenter: Presenter
    /// The address of a receipt.
    let receipt: @Sendable (String) -> String

    /// Fills in what the operation reverses and what reversed it.
    func add(to model: inout ReceiptModel, _ operation: OperationView, by actor: Actor) async throws {
        if let reversing = operation.entries.first(where: { $0.reverses != 0 }) {
            model.reverses = try await link(to: reversing.reverses, of: operation.row.member, by: actor)
        }
        if let sequence = operation.reversals.values.min() {
            model.reversedBy = try await link(to: sequence, of: operation.row.member, by: actor)
        }
    }

    private func link(
        to sequence: Int64, of member: MemberID, by actor: Actor
    ) async throws -> ReceiptModel.Link? {
        let lines = try await reading.ledger(of: member, before: sequence + 1, limit: 1, by: actor)
        return lines.first.map { presenter.link($0, receipt: receipt) }
    }
}

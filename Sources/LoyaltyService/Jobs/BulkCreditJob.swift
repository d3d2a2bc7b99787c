import LoyaltyRules
import PortableSQL

/// Gives points to each member of a list, one by one, by the same operation as by hand. Stopped at any moment, it goes on
/// where it was; each member's own key sees to it that nobody gets them twice.
public struct BulkCreditJob: Sendable {
    /// What would happen, member by member.
    public struct Preview: Sendable {
        public let members: [MemberID]
        /// Who would be left out, and why.
        public let refused: [(member: MemberID, refusal: Refusal)]
    }

    let desk: Desk

    public init(_ desk: Desk) { self.desk = desk }

    /// What giving would come to for each, done by the same way and undone again. What the giver may give in a day is
    /// compared with each alone.
    public func preview(
        _ members: [MemberID], _ amount: AssetAmount, reason: String, at property: String, by actor: Actor
    ) async throws -> Preview {
        var refused: [(member: MemberID, refusal: Refusal)] = []
        for member in members {
            do {
                _ = try await desk.perform(
                    AdjustPoints(member: .id(member), change: amount, reason: reason, at: property), by: actor, dryRun: true)
            } catch let refusal as Refusal {
                refused.append((member, refusal))
            }
        }
        return Preview(members: members, refused: refused)
    }

    /// Goes on until nobody waits.
    /// - Throws: `Refusal` `list_unknown`; `list_of_others` for anybody but who ordered it, since it is in their name that
    ///   points are given.
    public func fill(_ id: Int64, by actor: Actor, progress: @Sendable (Int) -> Void = { _ in }) async throws {
        guard let row = try await desk.database.readAsync({ try BulkCreditTable.one(id, in: $0) }) else { throw Refusal(.listUnknown) }
        guard row.madeBy == actor.id else { throw Refusal(.listOfOthers) }
        var (last, done) = (MemberID(0), 0)
        while true {
            let after = last
            let page = try await desk.database.readAsync { try BulkCreditTable.waiting(id, after: after, limit: 100, in: $0) }
            guard let end = page.last else { return }
            for member in page {
                try Task.checkCancellation()
                let item = try await credit(member, row, by: actor)
                try await desk.write { try BulkCreditTable.settle(item, of: id, in: $0) }
                done += 1
            }
            progress(done)
            last = end
        }
    }

    private func credit(_ member: MemberID, _ row: BulkCreditRow, by actor: Actor) async throws -> BulkCreditItem {
        do {
            let posted = try await desk.perform(
                AdjustPoints(member: .id(member), change: row.amount, reason: row.reason, at: row.property), by: actor,
                key: "bulk-\(row.id)-\(member)")
            return BulkCreditItem(member: member, state: .done, code: "", operation: posted.answer.operation.operation)
        } catch let refusal as Refusal {
            return BulkCreditItem(member: member, state: .refused, code: refusal.code.rawValue, operation: 0)
        }
    }
}

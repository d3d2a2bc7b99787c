import LoyaltyRules
import PortableSQL

/// Draws the numbers of a batch, page by page (CARD-01). Stopped at any moment, it goes on where it was.
public struct CardBatchJob: Sendable {
    private static let page: Int64 = 2_000
    let desk: Desk

    public init(_ desk: Desk) { self.desk = desk }

    /// Goes on until there are as many as were wanted.
    /// - Throws: `Refusal` `card_batch_unknown`.
    public func fill(_ id: Int64, progress: @Sendable (Int64) -> Void = { _ in }) async throws {
        while true {
            try Task.checkCancellation()
            let made = try await desk.write { try Self.page(of: id, in: $0) }
            guard let made else { return }
            progress(made)
        }
    }

    /// Draws the next page; nil when there are as many as were wanted.
    private static func page(of id: Int64, in tx: any SQLTransaction) throws -> Int64? {
        guard let batch = try CardStockTable.batch(id, in: tx) else { throw Refusal(.cardBatchUnknown) }
        guard !batch.isComplete else { return nil }
        guard let kind = try CardSettings.kind(batch.kind, in: tx) else { throw Refusal(.cardKindUnknown, ["kind": .text(batch.kind)]) }
        let wanted = min(page, batch.quantity - batch.made)
        // Whoever else fills the same batch waits here, and then finds it further.
        guard try CardStockTable.advance(batch, to: batch.made + wanted, in: tx) else { return batch.made }
        var made: Int64 = 0
        while made < wanted {
            let drawn = Array(Set((0..<(wanted - made)).map { _ in CardNumber.draw(kind) }))
            let free = try drawn.filter {
                try LookupTable.find(.card, $0, in: tx) == nil && CardStockTable.one($0, in: tx) == nil
            }
            _ = try CardStockTable.insert(free, from: batch.made + made + 1, of: batch, in: tx)
            made += Int64(free.count)
        }
        return batch.made + wanted
    }
}

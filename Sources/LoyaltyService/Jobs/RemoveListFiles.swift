import LoyaltyRules
import PortableSQL

/// Removes files of members whose days are over: their rows are deleted, and that there was one stays known. Repeatable.
public struct RemoveListFiles: Sendable {
    let desk: Desk

    public init(_ desk: Desk) { self.desk = desk }

    /// - Returns: how many were removed.
    public func run() async throws -> Int {
        var removed = 0
        while true {
            try Task.checkCancellation()
            let now = desk.clock.now()
            let ended = try await desk.database.readAsync { try ListFileTable.ended(by: now, in: $0) }
            guard !ended.isEmpty else { return removed }
            for file in ended { try await desk.write { try ListFileTable.remove(file, in: $0) } }
            removed += ended.count
        }
    }
}

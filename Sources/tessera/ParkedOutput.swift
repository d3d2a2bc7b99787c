import Foundation
import LoyaltyService
import Synchronization

/// The error file of an import; made with the first row that can't be used.
final class ParkedOutput: Sendable {
    private struct State {
        var rows: [ParkedRow] = []
    }

    private let path: String
    private let state = Mutex(State())

    init(_ path: String) { self.path = path }

    @Sendable func append(_ row: ParkedRow) { state.withLock { $0.rows.append(row) } }

    /// Writes the file, in the order of lines; nil when no row was parked.
    func close() throws -> String? {
        let rows = state.withLock { $0.rows }.sorted { $0.line < $1.line }
        guard !rows.isEmpty else { return nil }
        let file = try ParkedRowFile(URL(fileURLWithPath: path))
        for row in rows { try file.append(row) }
        try file.close()
        return path
    }
}

import Synchronization

/// The statement texts read so far, shared by all connections of a database; each text is read once.
final class StatementTexts: Sendable {
    /// Statements made with a varying number of rows must not fill the memory.
    private static let limit = 5_000
    private let known = Mutex<[String: StatementText]>([:])

    /// The text read, from memory when it was met before.
    func text(_ sql: String) throws -> StatementText {
        if let text = known.withLock({ $0[sql] }) { return text }
        let text = try StatementText(sql)
        known.withLock {
            if $0.count >= Self.limit { $0.removeAll() }
            $0[sql] = text
        }
        return text
    }
}

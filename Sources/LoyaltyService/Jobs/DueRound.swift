/// A round over what may be due, page by page in the order of its numbers: each once, and what goes wrong with one keeps none of the
/// others waiting.
struct DueRound: Sendable {
    /// How many are read at a time.
    var page = 100

    /// - Parameters:
    ///   - read: the next rows after a number, at most so many, whether they are due or not.
    ///   - act: carries one out; false when it was not due.
    /// - Returns: how many were carried out.
    /// - Throws: what went wrong first, after all others were done.
    func run<Row: Sendable>(
        _ read: (_ after: Int64, _ limit: Int) async throws -> [Row], number: (Row) -> Int64, _ act: (Row) async throws -> Bool
    ) async throws -> Int {
        var (last, done) = (Int64(0), 0)
        var failure: (any Error)?
        while true {
            let rows = try await read(last, page)
            for row in rows {
                do {
                    if try await act(row) { done += 1 }
                } catch {
                    failure = failure ?? error
                }
            }
            guard let end = rows.last, rows.count == page else { break }
            last = number(end)
        }
        if let failure { throw failure }
        return done
    }
}

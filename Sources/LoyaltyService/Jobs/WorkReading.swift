import LoyaltyRules
import PortableSQL

/// Reads the work of some days in pages, so that no reading lasts long.
struct WorkReading: Sendable {
    let desk: Desk
    private let page = 2_000

    init(_ desk: Desk) { self.desk = desk }

    /// - Parameter end: up to which moment.
    func facts(days: Int, until end: Instant) async throws -> [WorkFact] {
        let (desk, page) = (desk, page)
        var first = IDSource.first(at: end.adding(seconds: -Int64(days) * 86_400))
        let last = IDSource.first(at: end)
        var facts: [WorkFact] = []
        while true {
            let from = first
            let read = try await desk.database.readAsync { tx -> [WorkFact] in
                guard let program = try desk.programs.newest(in: tx) else { return [] }
                return try WorkTable.facts(from: from, before: last, of: program.points.id, limit: page, in: tx)
            }
            guard let end = read.last, read.count == page else { return facts + read }
            // Both sides of a gift have one id: the last one is read again whole.
            facts += read.filter { $0.operation < end.operation }
            first = end.operation
        }
    }
}

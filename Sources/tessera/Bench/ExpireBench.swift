import ArgumentParser
import Foundation
import LoyaltyRules
import LoyaltyService
import PortableSQL

/// `tessera bench expire`
struct ExpireBench: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "expire",
        abstract: "The run that takes out what has ended, with entries, receipts and messages : one UPDATE of as many rows.")
    @OptionGroup var scratch: LedgerScratch

    struct Result: Encodable {
        let database: String
        let lots: Int
        let lotsPerSecond: Double
        let updatedPerSecond: Double
        let ratio: Double
    }

    func run() async throws {
        let result = try await scratch.measure { service in
            let day = LedgerScratch.ended.adding(days: 1)
            let bare = try bareDatabase(service)
            try bare.write { try LedgerSample.copyLots(in: $0) }
            var rows = 0
            let updating = try Stopwatch.seconds {
                rows = try bare.write { try LedgerSample.emptyCopies(endingBefore: day, in: $0) }
            }
            let (bar, all) = (ProgressBar("Members"), rows / scratch.each)
            let began = ContinuousClock.now
            let members = try await ExpireRun(service.desk).run(on: day) { bar.show(Int64($0), of: Int64(all)) }
            let running = Stopwatch.seconds(since: began)
            guard members == all else { throw CommandFailure(70, "\(members) members lost something.") }
            return Result(
                database: service.engine, lots: rows, lotsPerSecond: (Double(rows) / running).rounded(),
                updatedPerSecond: (Double(rows) / updating).rounded(), ratio: Stopwatch.short(updating / running))
        }
        if scratch.json { return try Console.json(result) }
        Console.line(
            "expire: \(Int(result.lotsPerSecond)) lots/s, one UPDATE \(Int(result.updatedPerSecond)) rows/s, ratio \(result.ratio), \(result.database)")
    }

    /// Where the bare UPDATE is done: on PostgreSQL by the login itself, since the server's role may make no table.
    private func bareDatabase(_ service: TesseraService) throws -> SQLDatabase {
        guard let address = scratch.database, address.hasPrefix("postgres") else { return service.desk.database }
        return try SQLDatabase.open(address)
    }
}

import ArgumentParser
import Foundation
import LoyaltyRules
import LoyaltyService
import PortableSQL

/// `tessera bench check`
struct CheckBench: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check", abstract: "Entries and lots verified : a bare sum over the same rows.")
    @OptionGroup var scratch: LedgerScratch
    @Option(help: "Rounds; the median ratio counts.") var rounds = 3

    struct Result: Encodable {
        let database: String
        let rows: Int
        let verifiedPerSecond: Double
        let summedPerSecond: Double
        let ratio: Double
        let ratios: [Double]
    }

    func run() async throws {
        let result = try await scratch.measure { service in
            var measured: [(checking: Double, summing: Double)] = []
            var rows = 0
            for _ in 0..<max(1, rounds) {
                let summing = try Stopwatch.seconds {
                    try service.desk.database.read { try LedgerSample.sum(in: $0) }
                }
                let checking = try Stopwatch.seconds {
                    let report = try LedgerCheck(service.desk).run()
                    guard report.differences.isEmpty else { throw CommandFailure(70, report.differences[0]) }
                    rows = report.entries + report.lots
                }
                measured.append((checking, summing))
            }
            let sorted = measured.sorted { $0.summing / $0.checking < $1.summing / $1.checking }
            let middle = sorted[sorted.count / 2]
            return Result(
                database: service.engine, rows: rows, verifiedPerSecond: (Double(rows) / middle.checking).rounded(),
                summedPerSecond: (Double(rows) / middle.summing).rounded(),
                ratio: Stopwatch.short(middle.summing / middle.checking),
                ratios: measured.map { Stopwatch.short($0.summing / $0.checking) })
        }
        if scratch.json { return try Console.json(result) }
        Console.line(
            "check: \(Int(result.verifiedPerSecond)) rows/s, a bare sum \(Int(result.summedPerSecond)) rows/s, ratio \(result.ratio) (rounds: \(result.ratios.map { "\($0)" }.joined(separator: " "))), \(result.database)")
    }
}

import ArgumentParser
import Foundation
import LoyaltyRules
import LoyaltyService
import Synchronization

/// How load is made, and the measuring itself.
struct LoadOptions: ParsableArguments {
    @Option(help: "Connections.") var connections = 64
    @Option(help: "Seconds of each round.") var seconds = 3.0
    @Option(help: "Rounds; echo and posting take turns, the median ratio counts.") var rounds = 3
    @Option(help: "Members to spread the stays over.") var members = 5_000
    @Option(help: "The port to use on 127.0.0.1.") var port = 18_480
    @Option(help: "The program document.") var program = "programs/lakeside.yaml"
    @Option(help: "postgres://… of an empty database; a new SQLite file when it is not given.") var database: String?
    @Flag(help: "Commit each request alone, to measure what commits in common give.") var oneCommitEach = false
    @Flag(help: "Print one JSON object on the last line.") var json = false

    /// What is measured against the echo.
    enum Work: Sendable { case none, post, redeem }

    struct Result: Encodable {
        let database: String
        let connections: Int
        let echo: LoadClient.Figures
        let post: LoadClient.Figures?
        /// Posting to echo, the median of the rounds; 1 for the echo alone.
        let ratio: Double
        let ratios: [Double]
        /// At half of the median's rate: how slow the slowest of a hundred is against the one in the middle.
        let halfRate: LoadClient.Figures?
        let p99ToP50: Double?
    }

    func measure(_ work: Work) async throws {
        let folder = try BenchCommand.folder()
        defer { try? FileManager.default.removeItem(at: folder) }
        let service = try BenchCommand.service(database, in: folder, groups: !oneCommitEach)
        let document = try ProgramCommand.text(program)
        let server = try await BenchServer.prepare(service, document: document, members: members)
        let asset = try ProgramDocument.read(document).points.id
        if work == .redeem { try await server.fill(lots: 3, asset: asset) }
        let rounds = Mutex<[(LoadClient.Figures, LoadClient.Figures?)]>([])
        let half = Mutex<LoadClient.Figures?>(nil)
        let client = LoadClient(port: port, connections: connections)
        let (seconds, count, end) = (seconds, self.rounds, service.desk.clock.now().adding(seconds: 86_400 * 30))
        // Nothing is told twice: each turn has numbers of its own.
        let run: @Sendable (Int, Double?) async -> LoadClient.Figures? = { turn, pace in
            switch work {
            case .none: nil
            case .post:
                await client.run(seconds: seconds, accept: [201], perSecond: pace) {
                    server.stay(path: "/api/v1/stays", $0, turn * 1_000_000 + $1)
                }
            case .redeem:
                await client.run(seconds: seconds, perSecond: pace) {
                    server.redeem($0, $1, turn * 1_000_000 + $2, asset: asset, until: end)
                }
            }
        }
        try await server.serving(port: port) {
            for round in 0..<count {
                let echo = await client.run(seconds: seconds, accept: [200]) {
                    server.stay(path: "/bench/echo", $0, $1)
                }
                let figures = (echo, await run(round, nil))
                rounds.withLock { $0.append(figures) }
            }
            let rates = rounds.withLock { $0.compactMap { $0.1?.perSecond } }.sorted()
            guard !rates.isEmpty else { return }
            let figures = await run(count, rates[rates.count / 2] / 2)
            half.withLock { $0 = figures }
        }
        let engine = service.engine
        try service.close()
        try report(rounds.withLock { $0 }, half: half.withLock { $0 }, engine: engine)
    }

    private func report(
        _ rounds: [(LoadClient.Figures, LoadClient.Figures?)], half: LoadClient.Figures?, engine: String
    ) throws {
        let sorted = rounds.sorted { ratio($0) < ratio($1) }
        guard let middle = sorted.isEmpty ? nil : sorted[sorted.count / 2] else { return }
        let tail = half.flatMap { $0.p50Ms > 0 ? ($0.p99Ms / $0.p50Ms * 100).rounded() / 100 : nil }
        let result = Result(
            database: engine, connections: connections, echo: middle.0, post: middle.1, ratio: ratio(middle),
            ratios: rounds.map(ratio), halfRate: half, p99ToP50: tail)
        if json { return try Console.json(result) }
        tell("echo", middle.0)
        if let post = middle.1 { tell("post", post) }
        if let half, let tail {
            tell("at half of that rate", half)
            Console.line("p99 there is \(tail) times the median")
        }
        Console.line("ratio \(result.ratio) (rounds: \(result.ratios.map { String($0) }.joined(separator: " "))), \(engine)")
    }

    private func ratio(_ round: (LoadClient.Figures, LoadClient.Figures?)) -> Double {
        guard let post = round.1, round.0.perSecond > 0 else { return 1 }
        return (post.perSecond / round.0.perSecond * 1_000).rounded() / 1_000
    }

    private func tell(_ name: String, _ figures: LoadClient.Figures) {
        Console.line(
            "\(name): \(Int(figures.perSecond))/s, p50 \(figures.p50Ms) ms, p99 \(figures.p99Ms) ms, \(figures.failures) failures")
    }
}

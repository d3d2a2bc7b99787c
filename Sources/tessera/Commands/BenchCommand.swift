import ArgumentParser
import Foundation
import LoyaltyRules
import LoyaltyService

/// `tessera bench`
struct BenchCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "bench",
        abstract: "Measure, as ratios to a bare limit of the same run: these figures mean something on a noisy machine.",
        subcommands: [EchoBench.self, PostBench.self, RedeemBench.self, ImportBench.self, RulesBench.self, ReplayBench.self, TierBench.self, ExpireBench.self,
            CheckBench.self, MemberBench.self, GrowthBench.self,
        ])

    /// A new database in a folder of its own, or the empty one that is named.
    static func service(_ database: String?, in folder: URL, groups: Bool = true) throws -> TesseraService {
        try TesseraService.open(
            address: database ?? "sqlite:" + folder.appendingPathComponent("bench.db").path,
            keyFile: folder.appendingPathComponent("bench.key").path, migrate: true, groups: groups)
    }

    /// A folder beside the current one (a temporary file system would hide the cost of the disk).
    static func folder() throws -> URL {
        let folder = URL(fileURLWithPath: "var/bench-\(UInt32.random(in: 0..<UInt32.max))")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        return folder
    }
}

/// `tessera bench echo`
struct EchoBench: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "echo", abstract: "A JSON echo route: what HTTP and JSON alone allow.")
    @OptionGroup var options: LoadOptions

    func run() async throws { try await options.measure(.none) }
}

/// `tessera bench post`
struct PostBench: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "post",
        abstract: "POST /api/v1/stays, durable, with receipt, lots, audit and outbox : the echo route.")
    @OptionGroup var options: LoadOptions

    func run() async throws { try await options.measure(.post) }
}

/// `tessera bench redeem`
struct RedeemBench: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "redeem", abstract: "Points set aside and used, two durable requests : the echo route.")
    @OptionGroup var options: LoadOptions

    func run() async throws { try await options.measure(.redeem) }
}

import LoyaltyRules

/// Placeholder replaced below.
public struct Simulation: Sendable {
    public struct Outcome: Sendable, Codable {
        public let seed: UInt64
        public let operations: Int
        public let refused: Int
        public let hash: String
        public let differences: [String]
    }
    public init(service: TesseraService, seed: UInt64, operations: Int, document: String, progress: @Sendable (Int, Int) -> Void) {}
    public func run() async throws -> Outcome { Outcome(seed: 0, operations: 0, refused: 0, hash: "", differences: []) }
}

import LoyaltyRules
import PortableSQL

/// Slows down guessing: counts failures by account and by address.
struct Throttle: Sendable {
    let desk: Desk

    init(_ desk: Desk) { self.desk = desk }

    /// Seconds until another try is allowed; nil when it is allowed now.
    func wait(_ buckets: [String]) async throws -> Int64? {
        let now = desk.clock.now()
        let blocked = try await desk.database.readAsync { tx in
            try buckets.compactMap { try ThrottleTable.find($0, in: tx)?.blockedUntil }.max()
        }
        guard let blocked, blocked > now else { return nil }
        return (blocked.milliseconds - now.milliseconds + 999) / 1_000
    }

    /// Counts a failure against each bucket. An address is given twenty times the patience of an account:
    /// a whole hotel may share one.
    func fail(_ buckets: [String]) async throws {
        let now = desk.clock.now()
        try await desk.write { tx in
            for bucket in buckets {
                let known = try ThrottleTable.find(bucket, in: tx)
                let isFresh = known.map { $0.beganAt.adding(seconds: SignInThrottle.memorySeconds) > now } ?? false
                let failures = (isFresh ? known?.failures ?? 0 : 0) + 1
                let counted = bucket.hasPrefix("address|") ? failures / 20 : failures
                let seconds = SignInThrottle.waitSeconds(after: counted)
                try ThrottleTable.put(
                    bucket, failures: failures, beganAt: now, blockedUntil: now.adding(seconds: seconds), in: tx)
            }
        }
    }

    func forget(_ bucket: String) async throws {
        try await desk.write { try ThrottleTable.delete(bucket, in: $0) }
    }
}

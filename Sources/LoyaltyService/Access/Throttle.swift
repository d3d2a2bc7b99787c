import LoyaltyRules
import PortableSQL

/// Slows down guessing: counts attempts by account and by address.
///
/// An attempt is counted, and the count is committed, before anything is compared: of many attempts at the same moment no more
/// are looked at than one after the other would be (T1, T3). What turns out right is taken back.
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

    /// Counts an attempt against each bucket. An address is given twenty times the patience of an account: a whole hotel
    /// may share one.
    /// - Returns: seconds to wait, and nothing may be compared; nil when this attempt may be looked at.
    func begin(_ buckets: [String]) async throws -> Int64? {
        if let seconds = try await wait(buckets) { return seconds }
        let now = desk.clock.now()
        let memory = now.adding(seconds: -SignInThrottle.memorySeconds)
        let blocked = try await desk.write { tx -> Instant? in
            var latest: Instant?
            for bucket in buckets {
                let known = try ThrottleTable.count(bucket, at: now, forgottenBefore: memory, in: tx)
                if known.blockedUntil > now {
                    latest = max(latest ?? now, known.blockedUntil)
                    continue
                }
                let counted = bucket.hasPrefix("address|") ? known.failures / 20 : known.failures
                let seconds = SignInThrottle.waitSeconds(after: counted)
                guard seconds > 0 else { continue }
                try ThrottleTable.block(bucket, until: now.adding(seconds: seconds), in: tx)
            }
            return latest
        }
        return blocked.map { ($0.milliseconds - now.milliseconds + 999) / 1_000 }
    }

    /// Forgets what was counted for an account whose secret was right, and takes this attempt back from the address.
    func succeeded(_ buckets: [String]) async throws {
        try await desk.write { tx in
            for bucket in buckets {
                if bucket.hasPrefix("address|") {
                    try ThrottleTable.giveBack(bucket, in: tx)
                } else {
                    try ThrottleTable.delete(bucket, in: tx)
                }
            }
        }
    }
}

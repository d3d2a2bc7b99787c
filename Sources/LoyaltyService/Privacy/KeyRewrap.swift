import LoyaltyRules
import PortableSQL

/// Wraps members' keys anew under the newest key of the key file. It may be stopped anywhere: what was wrapped is, and the rest still
/// opens under the key before.
public struct KeyRewrap: Sendable {
    let desk: Desk

    public init(_ desk: Desk) { self.desk = desk }

    /// How many members' keys each key of the key file wraps.
    public func counts() async throws -> [Int: Int] {
        var (counts, last): ([Int: Int], MemberID) = ([:], MemberID(0))
        while true {
            let start = last
            let page = try await desk.database.readAsync { try MemberTable.keys(after: start, limit: 2_000, in: $0) }
            guard let end = page.last?.member else { return counts }
            for row in page {
                guard let number = Keyring.wrapping(of: row.key) else { throw KeyringFault.unknownWrapping }
                counts[number, default: 0] += 1
            }
            last = end
        }
    }

    /// - Returns: how many keys were wrapped anew.
    public func run() async throws -> Int {
        var (done, last) = (0, MemberID(0))
        while true {
            let (start, keyring) = (last, desk.keyring)
            let page = try await desk.database.readAsync { try MemberTable.keys(after: start, limit: 500, in: $0) }
            guard let end = page.last?.member else { break }
            done += try await desk.write(alone: true) { tx in
                try page.reduce(0) { count, row in
                    guard let new = try keyring.rewrapped(row.key) else { return count }
                    return try MemberTable.rewrap(row.key, as: new, of: row.member, in: tx) ? count + 1 : count
                }
            }
            last = end
        }
        if done > 0 { try desk.database.emptyLog() }
        return done
    }
}

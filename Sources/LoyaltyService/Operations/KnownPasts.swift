import LoyaltyRules
import Synchronization

/// What was last read of members' pasts, so that a guest who comes often is not read from the beginning each time.
///
/// Safe without being told of changes: an entry is never changed, so a past that ends with the same entry, written by
/// the same operation, is the same past, in this process and in any other.
final class KnownPasts: Sendable {
    /// A member's past up to an entry.
    struct Past: Sendable {
        /// The sequence of the last entry, and the operation that wrote it.
        let entryCount: Int64
        let operation: Int64
        let days: [CounterDay]
        /// Whether the days say when each fact began.
        let hasArrivals: Bool
        let ladders: [Int: TierLadder]
    }

    /// So many members are remembered, a kilobyte or two of each; then it begins anew.
    private static let limit = 16_384
    private let pasts = Mutex<[MemberID: Past]>([:])

    /// Hands a past out and forgets it: whoever goes on with it need not copy it.
    func take(_ member: MemberID, entryCount: Int64) -> Past? {
        let past = pasts.withLock { $0.removeValue(forKey: member) }
        return past?.entryCount == entryCount ? past : nil
    }

    func keep(_ past: Past, of member: MemberID) {
        pasts.withLock { pasts in
            if pasts.count >= Self.limit { pasts.removeAll(keepingCapacity: true) }
            pasts[member] = past
        }
    }
}

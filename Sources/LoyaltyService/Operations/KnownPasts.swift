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

    /// At most twice so many members are remembered, a kilobyte or two of each.
    private static let limit = 16_384

    /// Who came lately, and who came before them: whoever does not come again is forgotten with the older ones.
    private struct Shelf {
        var lately: [MemberID: Past] = [:]
        var before: [MemberID: Past] = [:]
    }

    private let shelf = Mutex(Shelf())

    /// Hands a past out and forgets it: whoever goes on with it need not copy it.
    func take(_ member: MemberID, entryCount: Int64) -> Past? {
        let past = shelf.withLock { shelf in
            shelf.lately.removeValue(forKey: member) ?? shelf.before.removeValue(forKey: member)
        }
        return past?.entryCount == entryCount ? past : nil
    }

    func keep(_ past: Past, of member: MemberID) {
        shelf.withLock { shelf in
            if shelf.lately.count >= Self.limit { (shelf.before, shelf.lately) = (shelf.lately, [:]) }
            shelf.lately[member] = past
        }
    }
}

import LoyaltyRules
import Synchronization

/// API clients that were seen within the last second: a busy client is not looked up for every request, and a
/// revoked key is refused a second later at the most, in every process.
final class ClientShelf: Sendable {
    private let known = Mutex<[String: (client: ClientRow, until: Instant)]>([:])

    /// A client seen within the last second.
    func client(_ digest: String, at now: Instant) -> ClientRow? {
        known.withLock { $0[digest].flatMap { $0.until > now ? $0.client : nil } }
    }

    /// Keeps a client for a second.
    func keep(_ client: ClientRow, _ digest: String, at now: Instant) {
        known.withLock { shelf in
            if shelf.count > 1_000 { shelf = shelf.filter { $0.value.until > now } }
            shelf[digest] = (client, now.adding(seconds: 1))
        }
    }
}

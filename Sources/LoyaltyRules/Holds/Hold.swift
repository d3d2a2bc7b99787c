/// Points of a member that are set aside for something that is not settled yet: they stay in the balance, and nothing
/// but their own use takes them (I-14).
public struct Hold: Sendable, Hashable {
    /// Where it stands. A hold ends once, in one of the last three ways, and then never changes.
    public enum State: String, Sendable, Codable, CaseIterable {
        case open
        /// Used, wholly or in part; what was not used is free again.
        case captured
        /// Given back by somebody.
        case released
        /// Given back because its end had passed.
        case timedOut = "timed_out"
    }

    public let id: Int64
    /// The asset's id in the program document, for example `points`.
    public let asset: String
    /// What was set aside of which lot, in the order in which it is used.
    public let parts: [LotUse]
    /// The moment from which it can no longer be used.
    public let expires: Instant
    /// What has been used of it.
    public var used: Int64
    public var state: State

    public init(
        id: Int64, asset: String, parts: [LotUse], expires: Instant, used: Int64 = 0, state: State = .open
    ) {
        self.id = id
        self.asset = asset
        self.parts = parts
        self.expires = expires
        self.used = used
        self.state = state
    }

    /// How much was set aside in the beginning.
    public var amount: Int64 { parts.reduce(0) { $0 + $1.amount } }

    /// What is set aside now, lot by lot; nothing once it has ended.
    public var left: [LotUse] { state == .open ? portion(from: used, through: amount) : [] }

    /// How much is set aside now.
    public var amountLeft: Int64 { left.reduce(0) { $0 + $1.amount } }

    /// Whether its end has passed while it is still open: it waits to be given back.
    public func isOverdue(at now: Instant) -> Bool { state == .open && expires <= now }

    /// The parts of the lots that lie between two marks, counted from the first part on.
    public func portion(from start: Int64, through end: Int64) -> [LotUse] {
        var passed: Int64 = 0
        return parts.compactMap { part in
            defer { passed += part.amount }
            let amount = min(end, passed + part.amount) - max(start, passed)
            return amount > 0 ? LotUse(lot: part.lot, amount: amount) : nil
        }
    }
}

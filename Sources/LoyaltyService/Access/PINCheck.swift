import LoyaltyRules
import PortableSQL

/// Looks whether a PIN is a member's (CARD-09, threat T3). A try is counted and committed before the PIN is looked at: by member,
/// by terminal, and by range of numbers; what is right is taken off again. A number that nobody has, or one without a PIN, is
/// answered, slowed down and frozen like any other.
public struct PINCheck: Sendable {
    let desk: Desk
    /// So many misses from one terminal, or over one range of numbers, within the time of a pause.
    static let mostElsewhere = 20

    public init(_ desk: Desk) { self.desk = desk }

    /// - Parameter terminal: where it was typed, for example who is signed in and from which address.
    /// - Returns: the member.
    /// - Throws: `Refusal` `pin_wrong`, `pin_paused`, `pin_frozen`; `card_frozen` and the like for a card that cannot be used.
    public func check(_ reference: MemberReference, pin: String, at terminal: String) async throws -> MemberID {
        let (keyring, now) = (desk.keyring, desk.clock.now())
        let buckets = Self.buckets(reference, terminal, keyring)
        let lane = reference.laneKey
        let found = try await desk.write(lane: lane) { try Self.count(reference, buckets, keyring, now, in: $0) }
        guard PINHash.verify(pin, against: found.hash, keyring: keyring), let member = found.member else {
            throw Refusal(.pinWrong)
        }
        try await desk.write(lane: lane) { tx in
            for bucket in buckets { try Self.takeOff(bucket, at: now, in: tx) }
            try PINTable.count(PINTries(), of: member, in: tx)
        }
        let programs = desk.programs
        try await desk.database.readAsync { tx in
            guard let program = try programs.newest(in: tx) else { return }
            let today = BusinessDay.of(now, timeZone: program.properties[0].timeZone)
            try CardShown.check(reference, on: today, in: tx)
        }
        return member
    }

    private static func buckets(_ reference: MemberReference, _ terminal: String, _ keyring: Keyring) -> [String] {
        var buckets = ["pin-at|" + keyring.blindIndex("pin-at", of: terminal)]
        if case .card(let number) = reference { buckets.append("pin-range|" + keyring.blindIndex("pin-range", of: String(number.dropLast(4)))) }
        return buckets
    }

    /// Counts a try everywhere. Nothing is looked at where one of them says no.
    private static func count(
        _ reference: MemberReference, _ buckets: [String], _ keyring: Keyring, _ now: Instant, in tx: any SQLTransaction
    ) throws -> (member: MemberID?, hash: String) {
        for bucket in buckets {
            let known = try PINTable.lock(bucket, at: now, in: tx)
            if let until = known.pausedUntil, until > now { throw paused(until, now) }
            let isFresh = known.beganAt.adding(seconds: PINTries.pauseSeconds) > now
            let (misses, began) = isFresh ? (known.misses + 1, known.beganAt) : (1, now)
            let until = misses >= mostElsewhere ? now.adding(seconds: PINTries.pauseSeconds) : began
            try PINTable.set(bucket, misses: misses, beganAt: began, pausedUntil: until, in: tx)
        }
        if let member = try reference.serving(in: tx, keyring: keyring), var row = try PINTable.lock(member, in: tx) {
            try admit(&row.tries, now)
            try PINTable.count(row.tries, of: member, in: tx)
            return (member, row.hash)
        }
        let bucket = "pin-of|" + keyring.blindIndex("pin-of", of: reference.description)
        let known = try PINTable.lock(bucket, at: now, in: tx)
        var tries = PINTries(misses: known.misses, pausedUntil: known.pausedUntil)
        try admit(&tries, now)
        try PINTable.set(bucket, misses: tries.misses, beganAt: now, pausedUntil: tries.pausedUntil ?? now, in: tx)
        return (nil, PasswordHash.ofNobody)
    }

    private static func admit(_ tries: inout PINTries, _ now: Instant) throws {
        switch tries.count(at: now) {
        case .look: return
        case .paused(let until): throw paused(until, now)
        case .frozen: throw Refusal(.pinFrozen)
        }
    }

    private static func paused(_ until: Instant, _ now: Instant) -> Refusal {
        Refusal(.pinPaused, ["minutes": .integer((until.milliseconds - now.milliseconds + 59_999) / 60_000)])
    }

    private static func takeOff(_ bucket: String, at now: Instant, in tx: any SQLTransaction) throws {
        let known = try PINTable.lock(bucket, at: now, in: tx)
        try PINTable.set(
            bucket, misses: max(0, known.misses - 1), beganAt: known.beganAt, pausedUntil: known.beganAt, in: tx)
    }
}

import LoyaltyRules

/// Sets a member's PIN: the first one, another, or anew after it was forgotten or frozen (threat T3). A frozen one is set anew
/// only at a desk, where the holder shows who they are.
public struct SetPIN: Operation {
    public static let name = "pin.set"
    public static let permission = Permission.manageCards
    public static let keepsAnswer = true
    public let member: MemberID
    /// The hotel whose desk does it; empty where the member does it.
    public let at: String
    /// How the holder showed who they are.
    public let why: String
    /// Tells one PIN from another without telling it, so that a key is not used for two.
    private let proof: String
    private let pin: String
    private let hash: String

    /// - Throws: `InvalidInput` `pin`, before anything is hashed.
    public init(member: MemberID, pin: String, at property: String = "", reason: String = "", keyring: Keyring) throws {
        if let problem = PINReview.problem(pin, mobile: nil) { throw InvalidInput("pin", problem) }
        self.member = member
        at = property
        why = reason
        self.pin = pin
        proof = keyring.blindIndex("pin-proof", of: "\(member)|\(pin)")
        hash = try PINHash.make(pin, keyring: keyring)
    }

    private enum CodingKeys: String, CodingKey { case member, at, why, proof }

    public var property: String? { at.isEmpty ? nil : at }
    public var owner: MemberID? { member }
    public var laneKey: Int { MemberReference.id(member).laneKey }
    public var reason: String { why }

    public struct Answer: Sendable, Codable {
        public let member: MemberID
    }

    /// - Throws: `InvalidInput` `pin`, `reason`; `Refusal` `member_unknown`, `member_closed`, `pin_frozen`.
    public func run(in context: OperationContext) throws -> Answer {
        guard let standing = try StandingTable.lock(member, at: context.now, in: context.tx) else { throw Refusal(.memberUnknown) }
        context.concerns(member)
        context.property = at
        guard standing.status == .active else { throw Refusal(.memberClosed) }
        let person = try MemberTable.person(member, keyring: context.keyring, in: context.tx)
        if let problem = PINReview.problem(pin, mobile: person?.mobile) { throw InvalidInput("pin", problem) }
        if context.actor == .member(member) {
            if let row = try PINTable.lock(member, in: context.tx), row.tries.misses >= PINTries.most { throw Refusal(.pinFrozen) }
        } else if !why.contains(where: { !$0.isWhitespace }) {
            throw InvalidInput("reason", "reason_required")
        }
        try PINTable.put(hash, of: member, by: context.actor.id, at: context.now, in: context.tx)
        try context.emit("pin.set", [:])
        return Answer(member: member)
    }
}

import LoyaltyRules

/// Something that changes what Tessera keeps: gathers facts, asks the rules, writes the answer.
///
/// Runs inside a transaction, touches nothing else, and may run again after a retry.
public protocol Operation: Sendable, Encodable {
    associatedtype Answer: Codable & Sendable

    /// The word in audit and ledger, for example `stay.record`.
    static var name: String { get }
    static var permission: Permission { get }
    /// The hotel at which it is done, for the actor's scope; nil when it belongs to no hotel.
    var property: String? { get }
    /// The member who may do it without a permission, because it is about themself; nil where only staff may.
    var owner: MemberID? { get }
    /// Operations with equal lane keys are carried out in the order in which they were handed in.
    var laneKey: Int { get }
    /// Whether it posts to two members at once; it then shares no transaction with others.
    static var locksTwoMembers: Bool { get }
    /// Whether it is one of very many for which nobody waits singly: larger groups of it are committed together.
    static var isBulk: Bool { get }
    /// Why, where the operation asks for a reason.
    var reason: String { get }

    /// The input as text, equal for equal inputs: an idempotency key holds for one input only.
    var canonicalInput: String { get throws }

    /// Whether the answer is kept for a caller who tells the same again; false for what must not lie about in clear.
    static var keepsAnswer: Bool { get }

    /// Whether it uses or changes a member's profile, so that it waits while the member's data is restricted (PIPL 47). What only
    /// keeps facts that happened does not.
    static var usesProfile: Bool { get }

    /// Whether staff may do it for the account that is their own, as one may take back one's own consent; false for whatever gives,
    /// decides or changes something (T10).
    static var servesOneself: Bool { get }

    /// Does it. Throws `Refusal` when the business says no; then nothing is changed.
    func run(in context: OperationContext) throws -> Answer
}

extension Operation {
    public static var keepsAnswer: Bool { true }
    public static var locksTwoMembers: Bool { false }
    public static var isBulk: Bool { false }
    public static var usesProfile: Bool { false }
    public static var servesOneself: Bool { false }
    public var property: String? { nil }
    public var owner: MemberID? { nil }
    public var laneKey: Int { 0 }
    public var reason: String { "" }
    public var canonicalInput: String { get throws { try StoredJSON.encode(self) } }
}

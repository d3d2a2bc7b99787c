/// What a violation leads to, the lightest first (MEM-26).
public enum Sanction: String, Sendable, Hashable, Codable, CaseIterable {
    /// Nothing was found.
    case none
    case warning
    /// Earning and benefits rest; the ledger stays as it is (暂停权益).
    case suspension
    /// The membership is ended (取消资格).
    case cancellation
    /// Handed to a lawyer or the authorities; the membership is suspended meanwhile (法律责任).
    case legalAction = "legal_action"

    /// Whether earning and benefits rest while it holds; until a cancellation is carried out, they do too.
    public var suspends: Bool { self == .suspension || self == .cancellation || self == .legalAction }
    /// Whether a second person has to agree.
    public var needsSecond: Bool { self != .none && self != .warning }
}

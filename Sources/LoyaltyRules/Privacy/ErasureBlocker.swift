/// What has to end before a member can be forgotten, and when that is.
public struct ErasureBlocker: Sendable, Hashable {
    /// In the order in which they are told.
    public enum Kind: String, Sendable, Hashable, CaseIterable {
        case holds, waiting, claims, debt, money, family
        case legalClaim = "legal_claim"
    }

    public let kind: Kind
    /// The day from which on it is no longer in the way; nil when it depends on people.
    public let freeOn: CalendarDay?
    /// What is owed or left, where that is what is in the way.
    public let amounts: [AssetAmount]

    /// The key of its words.
    public var word: String {
        switch kind {
        case .holds: "privacy.blocker.holds"
        case .waiting: "privacy.blocker.waiting"
        case .claims: "privacy.blocker.claims"
        case .debt: "privacy.blocker.debt"
        case .money: "privacy.blocker.money"
        case .family: "privacy.blocker.family"
        case .legalClaim: "privacy.blocker.legal_claim"
        }
    }

    init(_ kind: Kind, freeOn: CalendarDay? = nil, amounts: [AssetAmount] = []) {
        self.kind = kind
        self.freeOn = freeOn
        self.amounts = amounts
    }
}

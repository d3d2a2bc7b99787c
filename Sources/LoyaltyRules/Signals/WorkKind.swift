/// Work at an account that moves value without a stay or bill: what farming and collusion are made of (T6, T10).
public enum WorkKind: String, Sendable, Hashable, Codable, CaseIterable {
    /// Points given or taken by hand.
    case credit
    /// Points spent on a reward or a tier.
    case use
    /// Points given to another member, moved in a family, or exchanged.
    case move
    /// Stays, bills and entries cancelled, corrected or reversed.
    case takeBack = "take_back"

    /// What an operation is; nil for any other.
    public init?(operation: String) {
        switch operation {
        case "points.adjust": self = .credit
        case "reward.redeem", "tier.buy": self = .use
        case "points.transfer", "points.convert", "pool.points": self = .move
        case "folio.cancel", "folio.correct", "entry.reverse", "operation.reverse": self = .takeBack
        default: return nil
        }
    }
}

/// What a member does with what they hold, beside consuming (PTS-17, PTS-21).
public enum Trade: String, Sendable, Hashable, CaseIterable {
    /// Something is used: a reward is redeemed, a tier bought with points, a hold captured.
    case use
    /// Something is bought for money.
    case purchase
    /// Something is given to another member; to receive is none.
    case transfer
}

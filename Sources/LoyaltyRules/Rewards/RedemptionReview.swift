/// Who may redeem a reward, by the program's word (RWD-06, RWD-07).
public enum RedemptionReview {
    /// Why not.
    public enum Refusal: String, Error, Sendable, Hashable, CaseIterable {
        case rewardOnlyAtDesk = "reward_only_at_desk"
    }

    /// Staff, and whatever system acts for them, redeem everything; members what the program leaves to them.
    public static func check(_ reward: Reward, byMember: Bool) throws(Refusal) {
        guard byMember, !reward.redeemedBy.contains(.member) else { return }
        throw .rewardOnlyAtDesk
    }
}

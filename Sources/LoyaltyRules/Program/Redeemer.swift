/// Who redeems a reward.
public enum Redeemer: String, Sendable, Hashable, CaseIterable {
    /// The desk, or a system that is connected.
    case staff
    /// The member alone, in the portal.
    case member
}

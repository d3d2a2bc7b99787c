/// The tabs of a member's page; the raw value is what the address says.
public enum MemberTab: String, Sendable, CaseIterable {
    case ledger, stays, lots, rewards, profile
}

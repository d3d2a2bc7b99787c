/// To which of the two members a recommendation's event is told (REF-02).
public enum ReferralSide: String, Sendable, Hashable, CaseIterable {
    /// The member who recommended.
    case referrer
    /// The member who came by the recommendation.
    case friend
}

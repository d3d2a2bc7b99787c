/// Addresses of claims about missing points.
extension SitePath {
    /// The form to take a member's claim (also POST).
    public static func newClaim(_ member: String) -> String { self.member(member) + "/claims" }

    /// A claim with its evidence.
    public static func claim(_ member: String, _ claim: String) -> String { newClaim(member) + "/" + encoded(claim) }

    /// Says who looks after a claim (POST).
    public static func claimOwner(_ member: String, _ claim: String) -> String { self.claim(member, claim) + "/owner" }

    /// Answers a claim (POST).
    public static func claimDecision(_ member: String, _ claim: String) -> String { self.claim(member, claim) + "/decision" }

    /// The second person's word (POST).
    public static func claimConfirmation(_ member: String, _ claim: String) -> String {
        self.claim(member, claim) + "/confirmation"
    }
}

import LoyaltyRules

/// The code in the link by which a member recommends the program (REF-01): names the member, and cannot be made up for another,
/// so that nobody is credited with friends that they did not bring.
public struct ReferralLink: Sendable {
    private let keyring: Keyring

    public init(_ keyring: Keyring) { self.keyring = keyring }

    /// A member's code; always the same.
    public func code(of member: MemberID) -> String { "\(member)-" + proof(member) }

    /// The member whose code it is; nil for one that was made up.
    public func member(of code: String) -> MemberID? {
        let parts = code.split(separator: "-", omittingEmptySubsequences: false).map(String.init)
        guard parts.count == 2, let member = MemberID(parts[0]), Secret.isEqual(proof(member), parts[1]) else { return nil }
        return member
    }

    private func proof(_ member: MemberID) -> String {
        String(keyring.blindIndex("referral-link", of: "\(member)").filter { $0.isLetter || $0.isNumber }.prefix(10))
    }
}

import LoyaltyRules

/// The code that a member's phone shows: names the account for a minute, signed with a key that lies outside the database
/// (CARD-07). A picture of it that is passed on is worth nothing when it arrives.
public struct PhonePass: Sendable {
    private let keyring: Keyring

    public init(_ keyring: Keyring) { self.keyring = keyring }

    /// The code of a moment.
    public func code(of member: MemberID, at now: Instant) -> String { text(member, PhoneCode.slot(now)) }

    /// The member whose phone shows a code; nil for one that is forged or too old.
    public func member(of code: String, at now: Instant) -> MemberID? {
        let parts = code.dropFirst(CardReading.phonePrefix.count).split(separator: ".", omittingEmptySubsequences: false)
        guard code.hasPrefix(CardReading.phonePrefix), parts.count == 3, let member = MemberID(String(parts[0])),
            let slot = Int64(parts[1]), PhoneCode.isInTime(slot, at: now)
        else { return nil }
        return Secret.isEqual(text(member, slot), code) ? member : nil
    }

    private func text(_ member: MemberID, _ slot: Int64) -> String {
        let proof = keyring.blindIndex("phone-code", of: "\(member)|\(slot)").prefix(24)
        return CardReading.phonePrefix + "\(member).\(slot).\(proof)"
    }
}

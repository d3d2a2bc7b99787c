import LoyaltyRules

/// A page of found members.
public struct FoundMembers: Sendable {
    public let members: [MemberSummary]
    /// After whom to go on; nil when there is nobody more. A page may hold fewer than were asked for, and yet go on: where a
    /// condition needs the whole past of members, so many are looked at for a page.
    public let next: MemberID?

    public init(members: [MemberSummary], next: MemberID?) {
        self.members = members
        self.next = next
    }
}

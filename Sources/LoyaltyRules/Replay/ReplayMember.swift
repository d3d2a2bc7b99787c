/// One member's whole history, in the order in which it was recorded.
public struct ReplayMember: Sendable {
    public let member: MemberID
    public let traits: MemberTraits
    public var steps: [ReplayStep]
    /// Whom the member referred, where a draft changes what that brings.
    public var friends: [ReplayFriend] = []
    /// The member as a friend of whoever referred them; nil when nobody did, or the draft does not ask.
    public var asFriend: ReplayFriend?

    public init(_ member: MemberID, traits: MemberTraits, steps: [ReplayStep] = []) {
        self.member = member
        self.traits = traits
        self.steps = steps
    }

    /// The recommendations in which the member is on a side.
    func referrals(_ side: ReferralSide) -> [ReplayFriend] {
        switch side {
        case .referrer: friends
        case .friend: asFriend.map { [$0] } ?? []
        }
    }
}

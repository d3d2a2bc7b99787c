/// One member's whole history, in the order in which it was recorded.
public struct ReplayMember: Sendable {
    public let member: MemberID
    public let traits: MemberTraits
    public var steps: [ReplayStep]
    /// Whom the member referred, where a draft changes what that brings.
    public var friends: [ReplayFriend] = []

    public init(_ member: MemberID, traits: MemberTraits, steps: [ReplayStep] = []) {
        self.member = member
        self.traits = traits
        self.steps = steps
    }
}

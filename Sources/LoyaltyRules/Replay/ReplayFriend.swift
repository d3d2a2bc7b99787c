/// A friend whom the member referred, for events that come by what friends do (REF-01).
public struct ReplayFriend: Sendable, Hashable {
    public let friend: MemberID
    /// The day of joining.
    public let joinedOn: CalendarDay
    /// What the friend consumed and was not cancelled.
    public let consumed: [FriendConsumption]

    public init(_ friend: MemberID, joinedOn: CalendarDay, consumed: [FriendConsumption]) {
        self.friend = friend
        self.joinedOn = joinedOn
        self.consumed = consumed
    }
}

/// What rules may know of a member beside what was counted: no name, no number, no address (SEC-01).
public struct MemberTraits: Sendable, Hashable {
    public let joinedOn: CalendarDay?
    /// The channel by which the member joined (MEM-01).
    public let joinedBy: String?
    public let birthday: MonthDay?
    /// Marks of segments (ANA-02).
    public let tags: Set<String>

    public init(
        joinedOn: CalendarDay? = nil, joinedBy: String? = nil, birthday: MonthDay? = nil, tags: Set<String> = []
    ) {
        self.joinedOn = joinedOn
        self.joinedBy = joinedBy
        self.birthday = birthday
        self.tags = tags
    }
}

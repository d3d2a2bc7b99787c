/// What ends only after the member was told of it (PTS-18, PTS-20): not before so many days after the notice was delivered.
public struct NoticeFirst: Sendable, Hashable {
    /// So many days lie between the delivery and the last day.
    public let days: Int

    public init(days: Int) { self.days = days }
}

/// How long points may be set aside (I-14).
public struct HoldTerms: Sendable, Hashable {
    /// A hold that nobody remembers would keep points from ending: so it has an end, at most so many days away.
    public let atMostDays: Int

    public init(atMostDays: Int = 366) { self.atMostDays = atMostDays }
}

/// How near to the birthday a day must be (BEN-14, CFL-08).
public enum BirthdaySpan: Sendable, Hashable {
    /// From so many days before to so many days after; 0 and 0 is the day itself.
    case days(before: Int, after: Int)
    /// The month of the birthday.
    case month
}

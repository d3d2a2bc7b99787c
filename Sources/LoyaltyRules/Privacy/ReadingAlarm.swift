/// When somebody looks at so many members that somebody else should ask why (T11, SEC-07).
public enum ReadingAlarm {
    /// Different members whom one person may look at within the watched time.
    public static let most = 50
    /// The watched time: the last hour.
    public static let seconds: Int64 = 3_600

    /// Whether so many different members are too many.
    public static func isDue(members: Int) -> Bool { members > most }
}

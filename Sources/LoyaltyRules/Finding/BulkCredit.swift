/// What holds where points are given to all found members at once.
public enum BulkCredit {
    /// The most members at once.
    public static let most = 500

    /// How a member of the list fared.
    public enum State: String, Sendable, Hashable, Codable, CaseIterable { case waiting, done, refused }
}

/// How far a request about personal data has come.
public enum RequestState: String, Sendable, Hashable, Codable, CaseIterable {
    case open
    /// What was asked for has been done.
    case done
    /// It was refused, for a reason that the member is told.
    case refused
}

/// The registers that whoever answers for personal data keeps; entries are added and never changed.
public enum RegisterKind: String, Sendable, Hashable, Codable, CaseIterable {
    /// With whom data is shared, which, what for, under which contract (SEC-05, PIPL 21 and 23).
    case sharing
    /// What went wrong, whom it concerns, what was done, who was told (PIPL 57).
    case incident
    /// What was weighed before something new was done with data; kept for three years and more (PIPL 55–56, SEC-12, SEC-13).
    case assessment
}

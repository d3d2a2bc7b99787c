/// How a claim stands.
public enum ClaimState: String, Sendable, Codable, CaseIterable {
    /// Waits for staff.
    case open
    /// Somebody has approved it, and a second person has to.
    case proposed
    /// Points were given.
    case approved
    case refused

    /// Whether somebody still has to do something.
    public var isOpen: Bool { self == .open || self == .proposed }
}

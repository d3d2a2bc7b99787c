/// How a case about conduct stands (MEM-26).
public enum ConductState: String, Sendable, Hashable, Codable, CaseIterable {
    /// Waits for a decision.
    case open
    /// Somebody proposed a sanction for which a second person is needed.
    case proposed
    /// Decided; the member may appeal.
    case decided
    /// The member has appealed; somebody else answers.
    case appealed
    /// Over: the appeal was answered, or the sanction was lifted.
    case closed

    /// Whether somebody still has to do something.
    public var waits: Bool { self == .open || self == .proposed || self == .appealed }
}

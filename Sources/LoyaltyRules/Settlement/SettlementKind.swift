/// What happened with points at a hotel, as far as hotels settle it with each other.
public enum SettlementKind: String, Sendable, Hashable, CaseIterable {
    /// Given for consumption, events and milestones, or handed out for a reward.
    case issued
    /// Given by staff by hand, less what they took.
    case goodwill
    /// Sold to members for money.
    case sold
    /// Used at the hotel.
    case honoured
    /// Ended unused: belongs to the program, and moves no money.
    case ended

    /// Whether the hotel owes for it.
    public var isCharged: Bool { self == .issued || self == .goodwill || self == .sold }
}

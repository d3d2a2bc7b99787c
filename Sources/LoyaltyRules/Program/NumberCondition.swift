/// A number of a fact that a condition may bound.
public enum NumberCondition: String, Sendable, Hashable, CaseIterable {
    case nights, rooms, guests
    case daysSinceJoining = "days_since_joining"
}

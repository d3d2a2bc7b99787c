/// How a member wants to be addressed (MEM-09); nobody has to say.
public enum Gender: String, Sendable, Hashable, Codable, CaseIterable {
    case unstated, female, male, other
}

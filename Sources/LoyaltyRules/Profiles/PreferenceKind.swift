/// What a preference is about (MEM-10).
public enum PreferenceKind: String, Sendable, Hashable, Codable, CaseIterable {
    case room, food, decor, welcome, recreation, entertainment
}

/// One of two accounts that are merged (MEM-16).
public enum MergeSide: String, Sendable, Hashable, Codable, CaseIterable {
    /// The account that stays.
    case staying
    /// The account that is given up.
    case leaving
}

/// Where a tier run stands.
enum TierRunState: String, Sendable, CaseIterable {
    case previewing, previewed, publishing, published, discarded

    /// Whether something is going on by itself.
    var isRunning: Bool { self == .previewing || self == .publishing }
}

/// Something a member does or that happens, without a charge: registering, completing the profile, a review, a
/// birthday (PTS-10, PTS-11, LIF-07).
public struct EventKind: Sendable, Hashable {
    public let id: String
    public let name: LocalName
    /// When it comes by itself; nil when somebody tells it.
    public let occurs: Occasion?
}

/// How long before it counts a change must be published (POL-05).
public struct NoticeTerms: Sendable, Hashable {
    public let days: Int
}

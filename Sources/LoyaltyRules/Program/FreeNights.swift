/// Nights of an award that cost nothing (ADV-18): each so-manieth, at most so many.
public struct FreeNights: Sendable, Hashable {
    public let every: Int
    public let atMost: Int
}

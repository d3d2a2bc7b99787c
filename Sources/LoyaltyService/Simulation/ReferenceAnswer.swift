/// What the reference model answers: the desk must answer the same.
enum ReferenceAnswer: Sendable, Equatable {
    /// The change of the points balance, the balance and the tier afterwards.
    case posted(points: Int64, balance: Int64, tier: String)
    case done
}

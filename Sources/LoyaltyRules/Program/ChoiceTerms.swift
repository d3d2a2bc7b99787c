/// Something that a member may choose k of n from, until a deadline (ADV-09, ADV-16).
public struct ChoiceTerms: Sendable, Hashable {
    /// A thing to choose.
    public struct Option: Sendable, Hashable {
        public let id: String
        public let name: LocalName
        /// What it gives, by asset in the smallest unit.
        public let gives: [AssetAmount]
    }

    public let options: [Option]
    /// How many are chosen.
    public let pick: Int
    /// Days, after the day of the offer, on which it can still be chosen; nil without a deadline.
    public let withinDays: Int?
    /// What is given when the deadline passes; empty for nothing.
    public let otherwise: [String]

    public func option(_ id: String) -> Option? { options.first { $0.id == id } }
}

/// What came onto a book, went out of it or ended: for whoever adds up what many members got and used.
public struct BookMove: Sendable, Hashable {
    public enum Kind: Sendable, Hashable {
        /// A rule gave it; less than 0 when it was taken back.
        case issued
        /// Somebody gave it by hand, or it was advanced because what was taken back had been used; less than 0 when it was
        /// taken by hand, or repaid.
        case given
        /// The member used it.
        case used
        /// It ended unused; less than 0 when that was taken back.
        case expired
    }

    public let kind: Kind
    public let asset: String
    public let amount: Int64
    public let day: CalendarDay
    /// The place in the book of the fact that had brought it in; -1 for none.
    public let fact: Int

    init(_ kind: Kind, _ asset: String, _ amount: Int64, on day: CalendarDay, fact: Int = -1) {
        self.kind = kind
        self.asset = asset
        self.amount = amount
        self.day = day
        self.fact = fact
    }
}

/// What a member chose from an offer, as it was recorded.
public struct ReplayChoice: Sendable, Hashable {
    /// The rule or milestone that offered it, and which mark; 0 for a rule.
    public let source: String
    public let mark: Int64
    /// The fact that opened the offer; 0 for none.
    public let folio: Int64
    /// The options, by the ids of the document that offered them.
    public let options: [String]
    public let day: CalendarDay

    public init(source: String, mark: Int64, folio: Int64, options: [String], day: CalendarDay) {
        self.source = source
        self.mark = mark
        self.folio = folio
        self.options = options
        self.day = day
    }
}

/// What a fact, or the member, has of something that a rule asks for: the booking channel ctrip, 2 nights.
public struct ReceiptFact: Sendable, Hashable {
    /// What is asked for.
    public let what: ReceiptValue
    /// What there is; nil when nobody knows.
    public let found: ReceiptValue?

    init(_ what: ReceiptValue, _ found: ReceiptValue?) {
        self.what = what
        self.found = found
    }

    /// As one text; words from outside lose what would part it.
    var stored: String { [what, found].map { $0.map { Self.plain($0.stored) } ?? "" }.joined(separator: "\t") }

    /// Reads what `stored` wrote.
    init?(stored text: String) {
        let halves = text.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
        guard halves.count == 2, let what = ReceiptValue(stored: halves[0]) else { return nil }
        self.init(what, ReceiptValue(stored: halves[1]))
    }

    private static func plain(_ text: String) -> String { String(text.map { $0.isNewline || $0 == "\t" ? " " : $0 }) }
}

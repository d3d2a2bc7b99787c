/// A choice that a fact opens for the member (ADV-09, ADV-16).
public struct OfferedChoice: Sendable, Hashable {
    /// The rule or milestone that offers it.
    public let source: String
    /// Which mark of a milestone was reached; 0 for a rule.
    public let mark: Int64
    /// The day of the offer.
    public let day: CalendarDay
    /// The last day on which it can be chosen; nil without a deadline.
    public let until: CalendarDay?

    public init(source: String, mark: Int64, day: CalendarDay, until: CalendarDay?) {
        self.source = source
        self.mark = mark
        self.day = day
        self.until = until
    }

    /// What may be chosen, and until when.
    public func sentence(_ choice: ChoiceTerms) -> ReceiptLine {
        var values: [String: ReceiptValue] = [
            "rule": .name(source), "pick": .integer(Int64(choice.pick)), "options": .names(choice.options.map { source + "/" + $0.id }),
        ]
        if let until { values["until"] = .day(until) }
        return ReceiptLine(until == nil ? "choice.offered" : "choice.offered_until", values, rule: source)
    }

    /// What was chosen, and what it gives.
    public func sentence(chosen option: ChoiceTerms.Option, _ gift: AssetAmount) -> ReceiptLine {
        ReceiptLine(
            "choice.made",
            ["rule": .name(source), "option": .words(option.name), "amount": .amount(gift.amount, asset: gift.asset)],
            rule: source, effect: gift)
    }

    /// That something chosen is taken back, because it should not have been offered.
    public func takenBack(_ gift: AssetAmount) -> ReceiptLine {
        ReceiptLine(
            "choice.taken_back", ["rule": .name(source), "amount": .amount(gift.amount, asset: gift.asset)], rule: source,
            effect: AssetAmount(gift.asset, -gift.amount))
    }
}

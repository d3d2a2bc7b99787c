/// Whether a member may choose what he names from an offer (ADV-09, T-IHG-3).
public enum ChoiceReview {
    /// Why not.
    public enum Refusal: String, Error, Sendable, Hashable, CaseIterable {
        case offerUnknown = "offer_unknown"
        case choiceTooLate = "choice_too_late"
        case choiceMade = "choice_made"
        case optionUnknown = "option_unknown"
        case wrongNumberOfOptions = "wrong_number_of_options"
    }

    /// The options chosen, when all is well; checked in the order of the refusals.
    public static func check(
        _ options: [String], of choice: ChoiceTerms, offer: OfferedChoice, on day: CalendarDay
    ) throws(Refusal) -> [ChoiceTerms.Option] {
        if let until = offer.until, day > until { throw .choiceTooLate }
        let chosen = options.compactMap { choice.option($0) }
        guard chosen.count == options.count, Set(options).count == options.count else { throw .optionUnknown }
        guard chosen.count == choice.pick else { throw .wrongNumberOfOptions }
        return chosen
    }
}

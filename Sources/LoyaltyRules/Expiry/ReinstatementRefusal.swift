/// Why points that ended are not given back. Checked in this order.
public enum ReinstatementRefusal: String, Error, Sendable, CaseIterable {
    /// The entry did not take out what had ended.
    case notAnEnding = "entry_not_an_ending"
    case notOffered = "reinstatement_not_offered"
    /// It had been given back before, and has ended again.
    case twice = "reinstatement_twice"
    /// The days in which it is possible have passed.
    case tooLate = "reinstatement_too_late"
    /// All of it came back already.
    case nothingLeft = "reinstatement_nothing_left"
    /// Nothing is asked for, or more than ended and is still gone.
    case outOfBounds = "reinstatement_out_of_bounds"
    /// More than the program lets one member have back in a year.
    case overLimit = "reinstatement_limit"
}

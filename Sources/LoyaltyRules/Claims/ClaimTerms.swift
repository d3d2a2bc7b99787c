/// How claims are handled (PTS-22, ADV-26): until when a member may claim, by when staff answer, and up to which amount
/// without asking anybody. Kept with the program's other settings and changed by an operation of its own.
public struct ClaimTerms: Sendable, Hashable, Codable {
    /// A claim may be about what lies at most so many days back.
    public let withinDays: Int
    /// An answer is due so many hours after the claim was opened.
    public let answerHours: Int
    /// A perfect fit of at most this amount, in the smallest unit of the currency, is credited at once; 0 for never.
    public let autoAmount: Int64
    /// A claim of more than this amount needs a second person.
    public let secondAmount: Int64
    /// More points than this by way of goodwill need a second person.
    public let secondPoints: Int64

    public init(withinDays: Int, answerHours: Int, autoAmount: Int64, secondAmount: Int64, secondPoints: Int64) {
        self.withinDays = withinDays
        self.answerHours = answerHours
        self.autoAmount = autoAmount
        self.secondAmount = secondAmount
        self.secondPoints = secondPoints
    }

    /// What holds until somebody sets it: twelve months (as hotel groups publish it), three days, nothing without a
    /// person, a second person from 5,000.00 or 1,000 points on.
    public static let usual = ClaimTerms(
        withinDays: 365, answerHours: 72, autoAmount: 0, secondAmount: 500_000, secondPoints: 1_000)

    /// The field that is out of bounds and the most that it takes; nil when the terms can be kept.
    public var problem: (field: String, most: Int64)? {
        if !(1...3_650).contains(withinDays) { return ("within_days", 3_650) }
        if !(1...8_760).contains(answerHours) { return ("answer_hours", 8_760) }
        for (field, amount) in [("auto_amount_minor", autoAmount), ("second_amount_minor", secondAmount), ("second_points", secondPoints)]
        where !(0...Decimals.largestAmount).contains(amount) { return (field, Decimals.largestAmount) }
        return nil
    }
}

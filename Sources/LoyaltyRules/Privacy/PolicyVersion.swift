/// A version of the privacy policy (隐私政策), apart from its words (SEC-10).
public struct PolicyVersion: Sendable, Hashable {
    /// 1, 2, 3 … in the order of publication.
    public let number: Int
    /// The business day from which on it holds.
    public let effectiveOn: CalendarDay
    /// By when it is to be looked at again.
    public let reviewOn: CalendarDay
    /// Whether what it changes needs a new agreement: other purposes, other data, other recipients (PIPL 14 and 23).
    public let isMaterial: Bool

    public init(number: Int, effectiveOn: CalendarDay, reviewOn: CalendarDay, isMaterial: Bool) {
        self.number = number
        self.effectiveOn = effectiveOn
        self.reviewOn = reviewOn
        self.isMaterial = isMaterial
    }

    /// As it stands with each consent that was given to it.
    public var label: String { "policy-\(number)" }
}

import LoyaltyRules

/// What whoever runs the server decides about the daily jobs.
public struct JobChoices: Sendable {
    /// Whether a tier run is published by itself when nothing on its list needs a person.
    public let publishesTierRuns: Bool
    /// How many days before the end of a term members are warned.
    public let warningDays: Int
    /// Hears of each tier run that was gone on with.
    let tierRun: @Sendable (TierRunRow) -> Void

    public init(
        publishesTierRuns: Bool = false, warningDays: Int = TierReview.warningDays,
        tierRun: @escaping @Sendable (TierRunRow) -> Void = { _ in }
    ) {
        self.publishesTierRuns = publishesTierRuns
        self.warningDays = warningDays
        self.tierRun = tierRun
    }
}

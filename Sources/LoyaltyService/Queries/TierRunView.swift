import LoyaltyRules

/// A tier run as a person decides about it.
public struct TierRunView: Sendable {
    public let row: TierRunRow
    public let program: Program
    /// What became of the changes, by outcome; all `open` before the run is published.
    public let outcomes: [String: Int64]
    /// How many falls are held back.
    public let held: Int64

    /// What the change in points is worth, in the smallest unit of the currency; nil where the document does not say.
    public var moneyEffect: Int64? { TierEffect.money(ofPoints: row.pointsEffect, program: program) }
}

/// A rule that gives points for money: for these categories, so many points per unit of currency,
/// by the member's tier (PTS-02, PTS-04, PTS-05, CFL-01).
public struct EarningRule: Sendable, Hashable {
    public let id: String
    /// The asset that is earned.
    public let asset: String
    /// The categories whose net revenue counts.
    public let categories: [String]
    /// Which facts it applies to.
    public let kinds: [FolioKind]
    /// Points per unit of currency, by tier id.
    public let rates: [String: Rate]
    public let rounding: Rounding
}

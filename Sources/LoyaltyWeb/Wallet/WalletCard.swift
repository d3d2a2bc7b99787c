import LoyaltyRules

/// What stands on a member's card in the wallet of a phone (CARD-04, CARD-07).
///
/// It names the account, as the printed card does, and spends nothing: for that a PIN or the code of the portal is asked.
struct WalletCard: Sendable {
    /// Under what the wallet knows this card; the same for the same card, and tells nobody its number.
    let serial: String
    let program: String
    let member: String
    /// The name of the tier.
    let tier: String
    /// Without blanks, as a scanner reads it.
    let number: String
    /// In groups, as people read it.
    let shownNumber: String
    /// The name of the points.
    let pointsName: String
    /// How many, as people read it.
    let points: String
    /// On which day there were so many points: a card in a phone is not told of later ones.
    let asOf: CalendarDay
    /// The last day of the card; nil where it has none.
    let lastDay: CalendarDay?
    /// The words beside all that.
    let t: Texts
}

import LoyaltyRules

/// A lot as the reference model keeps it.
struct ReferenceLot: Sendable {
    let sequence: Int64
    let asset: String
    let kind: String
    let original: Int64
    var remaining: Int64
    let earnedOn: CalendarDay
    /// The last day, before any extension.
    let expiresOn: CalendarDay?
    /// The first day on which it can be used; nil for at once.
    let availableOn: CalendarDay?
    /// The model's number of the folio; nil for none.
    let folio: Int?

    /// Whether it can't be used yet on a day.
    func waits(on day: CalendarDay?) -> Bool {
        guard let day, let availableOn else { return false }
        return day < availableOn
    }

    /// The last day under a program's terms, with the member's last activity.
    func ends(_ program: Program, activity: CalendarDay?) -> CalendarDay? {
        guard let expiresOn else { return nil }
        for asset in program.assets where asset.id == self.asset {
            guard kind != "reinstated", let terms = asset.expiry, terms.extendedBy.count > 0, let activity, activity > earnedOn
            else {
                return expiresOn
            }
            if terms.extensionMode == .added { return expiresOn.adding(months: terms.plainMonths) }
            let renewed = activity.adding(months: terms.plainMonths)
            return renewed > expiresOn ? renewed : expiresOn
        }
        return expiresOn
    }
}

import LoyaltyRules

/// What a member was told of the end of a lot (PTS-18).
public struct LotNotice: Sendable, Equatable {
    /// The day on which the notice was written; nil while nobody was told.
    public let toldOn: CalendarDay?
    /// The day on which it was delivered; nil while it waits.
    public let deliveredOn: CalendarDay?
    /// Whether its last day has come and it waits for a notice: until then it can be used.
    public let isAwaited: Bool

    /// Nil when there is nothing to say.
    init?(_ row: ExpiryNoticeTable.Row?, isAwaited: Bool) {
        guard row != nil || isAwaited else { return nil }
        toldOn = row?.toldOn
        deliveredOn = row?.deliveredOn
        self.isAwaited = isAwaited
    }
}

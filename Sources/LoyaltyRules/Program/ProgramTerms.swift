/// What a program says beside earning and tiers: membership, gifts, sale of points, settlement between hotels, notice, staff's limits.
public struct ProgramTerms: Sendable {
    public let adjustments: AdjustmentTerms
    public let membership: MembershipTerms?
    public let transfers: [TransferTerms]
    public let purchases: [PurchaseTerms]
    public let conversions: [ConversionTerms]
    /// How members put their points together; nil when they may not.
    public let pool: PoolTerms?
    public let settlement: [SettlementTerms]
    public let holds: HoldTerms
    public let notice: NoticeTerms
    public let leapBirthday: LeapBirthday
    /// Which stays are one; nil when each counts.
    public let backToBack: BackToBackTerms?

    init(
        adjustments: AdjustmentTerms = AdjustmentTerms(limits: [:]), membership: MembershipTerms? = nil,
        transfers: [TransferTerms] = [], purchases: [PurchaseTerms] = [], conversions: [ConversionTerms] = [],
        pool: PoolTerms? = nil, settlement: [SettlementTerms] = [], holds: HoldTerms = HoldTerms(), notice: NoticeTerms = NoticeTerms(days: 0),
        leapBirthday: LeapBirthday = .february28, backToBack: BackToBackTerms? = nil
    ) {
        self.adjustments = adjustments
        self.membership = membership
        self.transfers = transfers
        self.purchases = purchases
        self.conversions = conversions
        self.pool = pool
        self.settlement = settlement
        self.holds = holds
        self.notice = notice
        self.leapBirthday = leapBirthday
        self.backToBack = backToBack
    }
}

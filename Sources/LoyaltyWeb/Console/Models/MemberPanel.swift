/// Who the member is and what the member has: the fixed left side of the member's pages.
struct MemberPanel: Sendable {
    let id: String
    let name: String
    /// In groups of four.
    let cardNumber: String
    /// Masked, or in full when `isRevealed`.
    var mobile: String? = nil
    /// Masked, or in full when `isRevealed`.
    var email: String? = nil
    let tierName: String
    /// The tier's place in the ladder, from 0; decides its colour.
    let tierOrder: Int
    /// The day the tier was reached, `2026-03-01`.
    var tierSince: String? = nil
    /// The last day of the tier; `nil` when it has no end.
    var tierUntil: String? = nil
    /// The receipt of the last change by a tier run.
    var tierReceiptHref: String? = nil
    /// The membership's status in words.
    let status: String
    /// Whether the membership is active; any other status stands out.
    let isActive: Bool
    /// `2024-05-18`.
    let joinedOn: String
    /// Where the member joined, in words, such as 前台.
    let channel: String
    /// Points available, already formatted.
    let points: String
    let pointsName: String
    /// Why less can be used than the balance says.
    var heldBack: [String] = []
    var debts: [DebtLine] = []
    /// Nights, stays and spend of the qualifying window.
    let counters: [NamedFigure]
    /// The next amounts to lapse, soonest first.
    let expiring: [ExpiringAmount]
    var progress: TierProgress? = nil
    let consents: [ConsentLine]
    /// Whether the reader may see the contacts in full, with a reason.
    let canReveal: Bool
    var isRevealed = false
    /// Actions the reader may take.
    var canRecordBill = true
    var canAdjust = true
    var canRecordEvent = false
    var canRedeem = false
    var canGiveTier = false
    var canTransfer = false
    var canBuy = false
    var canConvert = false
    var canPool = false
    var canRenew = false
    /// Whether two accounts of this person may be merged, or parted again.
    var canMerge = false
    var canHold = false
    var canClaim = false
    var canOpenConduct = false
    var canManageCards = false
    var canUpdate = false
    /// Whether the reader takes what members ask about their data.
    var canHandleRequests = false
    /// That the person was forgotten, or which limits stand to what is done with the data.
    var dataNotes: [String] = []
    /// Why the tier is what it is.
    var tierReasons: [String] = []
    var keeping: TierKeepingLine? = nil
    /// What the tier has at the hotels.
    var benefits: [RewardRow] = []
    /// Until when membership runs, or since when it has lapsed, in words; nil without a term.
    var membership: String? = nil
    /// `05-18`.
    var birthday: String? = nil
    /// Marks of segments, joined by spaces.
    var tags = ""
    /// The page of the member who recommended the program.
    var referrerHref: String? = nil
    /// How the member came: what is known, with its name.
    var origin: [(name: String, value: String)] = []
    /// What the member may choose now.
    var choices: [ChoiceCard] = []
    /// What is set aside.
    var holds: [HoldLine] = []
}

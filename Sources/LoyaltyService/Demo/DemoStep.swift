import LoyaltyRules

/// One operation of the demonstration; its idempotency key is made from a number that the seed decides.
enum DemoStep: Sendable {
    case rate(DayRate)
    case enrol(member: Int, Enrolment)
    case record(folio: Int, member: MemberReference, Folio)
    /// Tells an earlier folio anew, or (without charges) takes it back.
    case revise(folio: Int, lines: [FolioLine]?, reason: String)
    case adjust(member: Int, MemberReference, points: Int64, reason: String, hotel: String)
    /// Whoever consumed on an earlier folio redeems a reward.
    case redeem(folio: Int, reward: String, hotel: String)

    /// The place within a day: what others need comes first.
    var order: Int {
        switch self {
        case .rate: 0
        case .enrol: 1
        case .record: 2
        case .revise: 3
        case .adjust: 4
        case .redeem: 5
        }
    }
}

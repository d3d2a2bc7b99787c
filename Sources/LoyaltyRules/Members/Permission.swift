/// A thing that may be allowed or not; the raw value is the word in API scopes and audit.
public enum Permission: String, Sendable, Hashable, Codable, CaseIterable {
    /// Publish a document at once, without a draft and its approval: first set-up, commands.
    case publishProgram = "program.publish"
    /// Write drafts of the program.
    case draftProgram = "program.draft"
    /// Approve the draft of somebody else.
    case approveProgram = "program.approve"
    /// Publish an approved draft from a day on, and withdraw a version before its first day.
    case scheduleProgram = "program.schedule"
    case readProgram = "program.read"
    case enrolMember = "member.enrol"
    case readMember = "member.read"
    /// See a member's mobile and e-mail in clear, with a reason.
    case revealMember = "member.reveal"
    /// Keep conditions for the list of members under a name.
    case keepViews = "view.keep"
    /// Take found members out as a file, share views with colleagues, act for whole lists.
    case exportMembers = "member.export"
    case recordStay = "stay.record"
    case recordBill = "bill.record"
    case correctFolio = "folio.correct"
    case adjustPoints = "points.adjust"
    /// Give back points that ended unused.
    case reinstatePoints = "points.reinstate"
    case reverseEntry = "entry.reverse"
    /// Tell what happened without a charge: a review, a no-show.
    case recordEvent = "event.record"
    /// Change what rules may know of a member: birthday, segments.
    case updateMember = "member.update"
    /// Make one account of two that one person has, and part them again.
    case mergeMembers = "member.merge"
    /// Approve and reject applications for membership, and make codes by which guests join.
    case reviewApplications = "application.review"
    /// Redeem rewards, choose and buy tiers for a member who asks.
    case redeemReward = "reward.redeem"
    /// Move points between members, and sell them.
    case tradePoints = "points.trade"
    /// Set points aside, use what is set aside, give it back.
    case holdPoints = "points.hold"
    /// Give a tier or another term of membership by hand.
    case grantTier = "tier.grant"
    /// Take a member's claim about missing points at the desk.
    case openClaim = "claim.open"
    /// Look after claims and answer them.
    case decideClaim = "claim.decide"
    /// Approve as the second person what is over a limit.
    case approveClaim = "claim.approve"
    /// Set until when one may claim, and the limits.
    case setClaimTerms = "claim.terms"
    /// Hand out, freeze, replace, renew and close members' cards, set and check PINs.
    case manageCards = "card.manage"
    /// Make card numbers in advance, move them, and waive a card's fee.
    case manageCardStock = "card.stock"
    /// Set the kinds of cards and their fees.
    case setCardKinds = "card.kinds"
    /// Open a case about a member's conduct, and take an appeal.
    case openConductCase = "conduct.open"
    /// Decide cases about conduct, as the first or second person, and answer appeals.
    case decideConductCase = "conduct.decide"
    /// Set what profiles are made of: preferences, tags, and when somebody asks whether all is still right.
    case setProfileTerms = "profile.terms"
    case importStays = "import.stays"
    case setDayRate = "day_rate.set"
    /// Preview a tier run and hold falls back.
    case reviewTiers = "tier.review"
    /// Let a tier run count.
    case publishTiers = "tier.publish"
    /// See the daily jobs and begin one by hand.
    case runJobs = "job.run"
    /// See what hotels owe each other.
    case readSettlement = "settlement.read"
    /// Close a month of settlement, and resolve disputes about it.
    case closeSettlement = "settlement.close"
    /// Dispute a hotel's lines of a month of settlement.
    case disputeSettlement = "settlement.dispute"
    case manageAccess = "access.manage"
    case readAudit = "audit.read"
    /// Take what members ask about their data, and their consents.
    case handleRequests = "privacy.request"
    /// Answer for personal data: decide requests, erase, restrict, hand out copies, keep the registers, remove what is over.
    case managePrivacy = "privacy.manage"

    /// What a role may do.
    public static func of(_ role: Role) -> Set<Permission> {
        switch role {
        case .administrator: Set(allCases)
        case .manager:
            [
                .readProgram, .enrolMember, .readMember, .revealMember, .recordStay, .recordBill, .correctFolio,
                .adjustPoints, .reinstatePoints, .reverseEntry, .importStays, .setDayRate, .readAudit, .draftProgram, .approveProgram,
                .recordEvent, .updateMember, .mergeMembers, .redeemReward, .tradePoints, .holdPoints, .grantTier,
                .reviewTiers, .readSettlement, .disputeSettlement, .handleRequests, .reviewApplications,
                .openClaim, .decideClaim, .approveClaim, .manageCards, .manageCardStock, .openConductCase, .decideConductCase, .keepViews, .exportMembers,
            ]
        case .clerk:
            [
                .readProgram, .enrolMember, .readMember, .recordStay, .recordBill, .adjustPoints, .recordEvent,
                .updateMember, .redeemReward, .tradePoints, .holdPoints, .handleRequests,
                .openClaim, .decideClaim, .manageCards, .openConductCase, .keepViews,
            ]
        case .auditor: [.readProgram, .readMember, .readAudit, .readSettlement]
        case .finance:
            [.readProgram, .readMember, .readAudit, .readSettlement, .closeSettlement, .disputeSettlement]
        }
    }
}

/// What is wrong with a program that can be read: rules that never apply, thresholds that do not rise, prices below
/// cost, value from nothing (GEN-06, TIER-17, T7).
public enum ProgramCheck {
    /// All findings, in the order of the document.
    /// - Parameter day: the first day on which the document counts, where it is known.
    public static func findings(of program: Program, from day: CalendarDay? = nil) -> [ProgramFinding] {
        var log = FindingLog(program)
        CurrencyCheck.check(&log)
        NameCheck.check(&log)
        ReachCheck.check(&log)
        BasisCheck.check(&log)
        StackCheck.check(&log)
        UseCheck.check(&log)
        LadderCheck.check(&log)
        TierTermsCheck.check(&log)
        TermCheck.check(&log)
        TierGiftCheck.check(&log)
        TierRateCheck.check(&log)
        ShareCheck.check(&log)
        CapCheck.check(&log)
        MilestoneReachCheck.check(&log)
        SuccessionCheck.check(&log)
        SeasonCheck.check(&log)
        PriceCheck.check(&log)
        CertificateCheck.check(&log)
        SettlementCheck.check(&log)
        MembershipCheck.check(&log)
        BenefitCheck.check(&log)
        CardCheck.check(&log)
        SpendOrderCheck.check(&log)
        BackToBackCheck.check(&log)
        RepetitionCheck.check(&log)
        ExpiryCheck.check(&log)
        AnnouncementCheck.check(&log)
        if let day { CampaignCheck.check(from: day, &log) }
        PumpCheck.check(&log)
        return log.sorted
    }
}

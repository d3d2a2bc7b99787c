/// Promotions for some days without the words in which members were told (PTS-14).
enum AnnouncementCheck {
    static func check(_ log: inout FindingLog) {
        for rule in log.program.earning where rule.dates != .always && rule.announcement == nil {
            guard isPromotion(rule) else { continue }
            let dates = ProgramWords(program: log.program).range(rule.dates)
            log.warning("announcement_missing", ["dates": dates], at: "earning." + rule.id)
        }
    }

    /// A percentage on top, or a rule that competes with others; a base rate that changes is a new version.
    private static func isPromotion(_ rule: EarningRule) -> Bool {
        if case .percent = rule.basis { return true }
        return rule.stack != nil
    }
}

/// Terms of membership by tier of which a part can never have its say (CFL-05).
enum MembershipCheck {
    static func check(_ log: inout FindingLog) {
        guard let terms = log.program.terms.membership else { return }
        for own in terms.byTier {
            let place = "membership." + own.tier
            if own.months == terms.months, own.renewal == terms.renewal {
                log.warning("membership_of_tier_same", at: place)
            }
            // Everybody begins in the first tier: nobody could ever fall out of it.
            if own.isPermanent, own.tier == log.program.tiers[0].id { log.warning("membership_never_lapses", at: place) }
        }
    }
}

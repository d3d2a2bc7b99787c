/// Promotions that are over before the document counts (PTS-14).
enum CampaignCheck {
    static func check(from day: CalendarDay, _ log: inout FindingLog) {
        for rule in log.program.earning {
            guard let until = rule.dates.until, until < day else { continue }
            log.warning("campaign_over", ["until": until.description, "day": day.description], at: "earning." + rule.id)
        }
    }
}

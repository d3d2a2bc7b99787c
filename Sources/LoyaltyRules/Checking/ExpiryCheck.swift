/// Reminders that come before the points, and terms that work against each other (PTS-15 … PTS-18).
enum ExpiryCheck {
    static func check(_ log: inout FindingLog) {
        for asset in log.program.assets {
            guard let expiry = asset.expiry else { continue }
            if let remind = expiry.remind {
                let lives =
                    [expiry.after].compactMap { $0 } + expiry.monthsByTier.map { .months($0) }
                    + [expiry.inactiveMonths, expiry.atMostMonths].compactMap { $0 }.map { .months($0) }
                remindTooLong(remind, lives, at: "assets." + asset.id, &log)
                for rule in log.program.earning where rule.asset == asset.id {
                    let life = [rule.expiry?.after].compactMap { $0 }
                    remindTooLong(remind, life, at: "earning." + rule.id, &log)
                }
            }
            if !expiry.extendedBy.isEmpty, let months = expiry.inactiveMonths {
                let kinds = expiry.extendedBy.map(\.rawValue).joined(separator: ", ")
                log.warning(
                    "extension_and_inactivity", ["kinds": kinds, "months": "\(months)"],
                    at: "assets." + asset.id)
            }
        }
    }

    private static func remindTooLong(
        _ remind: Reminder, _ lives: [Validity], at place: String, _ log: inout FindingLog
    ) {
        guard let life = lives.first(where: { isTooLong(remind, for: $0) }) else { return }
        let words = ProgramWords(program: log.program)
        log.problem(
            "reminder_before_points", ["remind": words.reminder(remind), "life": words.validity(life)],
            at: place)
    }

    /// Whether the day of the reminder is the day of earning or lies before it, whenever the points were earned.
    private static func isTooLong(_ remind: Reminder, for life: Validity) -> Bool {
        switch (remind, life) {
        case (.months(let before), .months(let months)): before >= months
        case (.days(let before), .days(let days)): before >= days
        case (.days(let before), .months(let months)): before >= longest(months)
        case (.months(let before), .days(let days)): days <= shortest(before)
        case (_, .endOfMonth), (_, .lifetime): false
        }
    }

    private static func longest(_ months: Int) -> Int { (months * 366 + 11) / 12 }
    private static func shortest(_ months: Int) -> Int { months * 28 }
}

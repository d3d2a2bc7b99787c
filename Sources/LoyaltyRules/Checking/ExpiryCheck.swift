/// Reminders that come before the points, and terms that work against each other (PTS-15 … PTS-18).
enum ExpiryCheck {
    static func check(_ log: inout FindingLog) {
        for asset in log.program.assets {
            availableTooLate(asset, &log)
            givenAfterEnd(asset, &log)
            guard let expiry = asset.expiry else { continue }
            if let remind = expiry.remind {
                toldTooLate(asset, remind, expiry.onlyAfterNotice, &log)
                for (place, lives) in lives(of: asset, in: log.program) { remindTooLong(remind, lives, at: place, &log) }
            }
            if !expiry.extendedBy.isEmpty, expiry.endsByInactivity {
                let kinds = expiry.extendedBy.map(\.rawValue).joined(separator: ", ")
                log.warning(
                    "extension_and_inactivity", ["kinds": kinds], saying: ["kinds": .kinds(expiry.extendedBy)],
                    at: "assets." + asset.id)
            }
        }
    }

    /// What ends before it can be used is never of any use.
    private static func availableTooLate(_ asset: Asset, _ log: inout FindingLog) {
        guard let days = asset.available?.days else { return }
        let words = ProgramWords(program: log.program)
        for (place, lives) in lives(of: asset, in: log.program) {
            guard let life = lives.first(where: { isTooLong(.days(days - 1), for: $0) }) else { continue }
            log.problem(
                "available_after_end", ["days": "\(days)", "life": words.validity(life)], saying: ["life": .validity(life)], at: place)
        }
    }

    /// What is given after the stated day on which it ends is good for a day.
    private static func givenAfterEnd(_ asset: Asset, _ log: inout FindingLog) {
        for rule in log.program.earning where rule.asset == asset.id && rule.choice == nil {
            guard case .date(let end)? = rule.expiry == nil ? asset.expiry?.after : rule.expiry?.after else { continue }
            if let last = rule.dates.until, last <= end { continue }
            log.warning("given_after_end", ["asset": asset.id, "day": end.description], at: "earning." + rule.id)
        }
    }

    /// How long an asset lives, and what rules give of it with an end of its own.
    private static func lives(of asset: Asset, in program: Program) -> [(place: String, lives: [Validity])] {
        let terms = asset.expiry
        let own =
            [terms?.after].compactMap { $0 } + (terms?.monthsByTier ?? []).map { .months($0) }
            + [terms?.inactiveMonths, terms?.atMostMonths].compactMap { $0 }.map { .months($0) }
            + [terms?.inactiveDays].compactMap { $0 }.map { .days($0) }
        let rules = program.earning.filter { $0.asset == asset.id }.map {
            (place: "earning." + $0.id, lives: [$0.expiry?.after].compactMap { $0 })
        }
        return [(place: "assets." + asset.id, lives: own)] + rules
    }

    /// A notice that goes out less than its own time before the end moves every end on.
    private static func toldTooLate(_ asset: Asset, _ remind: Reminder, _ first: NoticeFirst?, _ log: inout FindingLog) {
        guard let first else { return }
        let lead =
            switch remind {
            case .months(let months): shortest(months)
            case .days(let days): days
            }
        guard lead < first.days else { return }
        log.warning(
            "notice_after_reminder",
            ["days": "\(first.days)", "remind": ProgramWords(program: log.program).reminder(remind)],
            saying: ["remind": .reminder(remind)], at: "assets." + asset.id)
    }

    private static func remindTooLong(
        _ remind: Reminder, _ lives: [Validity], at place: String, _ log: inout FindingLog
    ) {
        guard let life = lives.first(where: { isTooLong(remind, for: $0) }) else { return }
        let words = ProgramWords(program: log.program)
        log.problem(
            "reminder_before_points", ["remind": words.reminder(remind), "life": words.validity(life)],
            saying: ["remind": .reminder(remind), "life": .validity(life)],
            at: place)
    }

    /// Whether the day of the reminder is the day of earning or lies before it, whenever the points were earned.
    private static func isTooLong(_ remind: Reminder, for life: Validity) -> Bool {
        switch (remind, life) {
        case (.months(let before), .months(let months)): before >= months
        case (.days(let before), .days(let days)): before >= days
        case (.days(let before), .months(let months)): before >= longest(months)
        case (.months(let before), .days(let days)): days <= shortest(before)
        case (_, .endOfMonth), (_, .dayOfYear), (_, .date), (_, .lifetime): false
        }
    }

    private static func longest(_ months: Int) -> Int { (months * 366 + 11) / 12 }
    private static func shortest(_ months: Int) -> Int { months * 28 }
}

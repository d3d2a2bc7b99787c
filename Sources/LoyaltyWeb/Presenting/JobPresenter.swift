import LoyaltyRules
import LoyaltyService

/// Says in words what is known of the daily jobs.
struct JobPresenter {
    private let t: Texts
    private let timeZone: String
    private let schedule: DailySchedule?

    init(_ t: Texts, timeZone: String, schedule: DailySchedule?) {
        self.t = t
        self.timeZone = timeZone
        self.schedule = schedule
    }

    /// When the server does them by itself.
    var sentence: String { schedule.map { t("jobs.lead", "\($0)", timeZone) } ?? t("jobs.lead_off") }

    func line(_ line: JobBoard.Line) -> JobLine {
        let (name, text) = words(line.job)
        return JobLine(
            name: name, text: text, beginHref: SitePath.jobRun(line.job.rawValue),
            state: line.last.map { state($0.run.state) }, facts: facts(line),
            failure: line.last.flatMap { $0.failure.isEmpty ? nil : $0.failure })
    }

    /// The tier run that waits for a decision.
    func notice(_ run: TierRunRow) -> Notice {
        Notice(
            text: t("jobs.waiting", "\(run.asOf)"), href: SitePath.tierRun(String(run.id)),
            action: t("jobs.waiting_open"))
    }

    private func facts(_ line: JobBoard.Line) -> [NamedFigure] {
        var facts: [NamedFigure] = []
        if let last = line.last {
            facts.append(NamedFigure(name: t("jobs.begun"), value: moment(last.startedAt)))
            facts.append(NamedFigure(name: t("jobs.day"), value: "\(last.run.on)"))
            if let ended = last.endedAt {
                facts.append(NamedFigure(name: t("jobs.took"), value: took(last.startedAt, ended)))
                facts.append(NamedFigure(name: t("jobs.count"), value: Formats.grouped(Int64(last.done))))
            }
        } else {
            facts.append(NamedFigure(name: t("jobs.begun"), value: t("jobs.never")))
        }
        if line.last?.run.state != .running {
            facts.append(NamedFigure(name: t("jobs.next"), value: next(line.next)))
        }
        return facts
    }

    private func next(_ next: NextJobRun?) -> String {
        switch next {
        case .today: t("jobs.next_today", schedule?.description ?? "")
        case .tomorrow: t("jobs.next_tomorrow", schedule?.description ?? "")
        case .again(let moment): t("jobs.next_again", self.moment(moment))
        case nil: t("jobs.next_never")
        }
    }

    private func took(_ start: Instant, _ end: Instant) -> String {
        let seconds = max(0, end.milliseconds - start.milliseconds) / 1_000
        guard seconds > 0 else { return t("jobs.took_less") }
        return seconds < 120
            ? t("jobs.took_seconds", Formats.grouped(seconds))
            : t("jobs.took_minutes", Formats.grouped(seconds / 60))
    }

    private func moment(_ instant: Instant) -> String {
        "\(BusinessDay.of(instant, timeZone: timeZone)) \(BusinessDay.time(instant, timeZone: timeZone))"
    }

    private func state(_ state: JobRun.State) -> JobLineState {
        switch state {
        case .running: .running
        case .done: .done
        case .failed: .failed
        case .stopped: .stopped
        }
    }

    private func words(_ job: DailyJob) -> (name: String, text: String) {
        switch job {
        case .expire: (t("jobs.expire"), t("jobs.expire_text"))
        case .closeOffers: (t("jobs.close_offers"), t("jobs.close_offers_text"))
        case .occasions: (t("jobs.occasions"), t("jobs.occasions_text"))
        case .referrals: (t("jobs.referrals"), t("jobs.referrals_text"))
        case .tiers: (t("jobs.tiers"), t("jobs.tiers_text"))
        case .tierWarnings: (t("jobs.tier_warnings"), t("jobs.tier_warnings_text"))
        case .reminders: (t("jobs.reminders"), t("jobs.reminders_text"))
        case .programNotices: (t("jobs.program_notices"), t("jobs.program_notices_text"))
        case .signals: (t("jobs.signals"), t("jobs.signals_text"))
        case .listFiles: (t("jobs.list_files"), t("jobs.list_files_text"))
        case .seal: (t("jobs.seal"), t("jobs.seal_text"))
        }
    }
}

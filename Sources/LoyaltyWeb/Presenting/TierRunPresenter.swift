import LoyaltyRules
import LoyaltyService

/// Turns tier runs into what the pages show.
struct TierRunPresenter: Sendable {
    let presenter: Presenter

    init(_ language: Language, program: Program) { presenter = Presenter(language: language, program: program) }

    private var t: Texts { presenter.web }
    private var program: Program { presenter.program }

    func row(_ row: TierRunRow) -> TierRunsPage.Row {
        TierRunsPage.Row(
            href: SitePath.tierRun(String(row.id)), day: "\(row.asOf)", state: state(row),
            up: figure(row.matrix.count(.up)), down: figure(row.matrix.count(.down)),
            kept: figure(row.matrix.count(.kept)), warned: Formats.grouped(row.warned),
            exceptions: Formats.grouped(row.exceptions))
    }

    func state(_ row: TierRunRow) -> TierRunState { TierRunState(rawValue: row.state.rawValue) ?? .discarded }

    func counters(_ view: TierRunView) -> [Counter] {
        let (row, matrix) = (view.row, view.row.matrix)
        var counters = [
            Counter(label: t("tier_runs.up"), value: figure(matrix.count(.up))),
            Counter(label: t("tier_runs.down"), value: figure(matrix.count(.down))),
            Counter(label: t("tier_runs.kept"), value: figure(matrix.count(.kept))),
            Counter(label: t("tier_runs.warned"), value: Formats.grouped(row.warned)),
            Counter(label: t("tier_runs.exceptions"), value: Formats.grouped(row.exceptions)),
        ]
        if view.held > 0 { counters.append(Counter(label: t("tier_runs.held"), value: Formats.grouped(view.held))) }
        for (outcome, word) in [("applied", t("tier_runs.applied")), ("unchanged", t("tier_runs.unchanged"))] {
            guard let count = view.outcomes[outcome] else { continue }
            counters.append(Counter(label: word, value: Formats.grouped(count)))
        }
        return counters
    }

    /// What the change is worth a year, in a sentence.
    func effect(_ view: TierRunView) -> String {
        let figure = presenter.signedPoints(view.row.pointsEffect)
        let name = presenter.service.name(presenter.pointsName, beside: figure)
        let points = figure + " " + (presenter.language == .english ? name.lowercased() : name)
        guard let money = view.moneyEffect else { return t("tier_runs.effect_points", points) }
        return t("tier_runs.effect_money", points, presenter.money(money, program.currency))
    }

    func matrix(_ run: TierRun) -> [TierRunPage.MatrixRow] {
        run.tiers.map { from in
            TierRunPage.MatrixRow(
                tier: step(from),
                counts: run.tiers.map { to in
                    let count = run.count(from: from, to: to)
                    return count == 0 ? "–" : figure(count)
                })
        }
    }

    /// When it was begun, who decided.
    func facts(_ row: TierRunRow, decidedBy name: String) -> [String] {
        var facts = [
            t("tier_runs.begun", presenter.moment(row.begunAt, at: ""), Formats.grouped(row.matrix.total))
        ]
        if let at = row.decidedAt { facts.append(t("tier_runs.decided", presenter.moment(at, at: ""), name)) }
        return facts
    }

    func tabs(_ run: String, _ view: TierRunView, current: TierRunItemRow.Filter) -> [TierRunPage.Tab] {
        TierRunItemRow.Filter.allCases.map { filter in
            TierRunPage.Tab(
                word: word(filter), href: SitePath.tierRun(run, filter: filter.rawValue), isCurrent: filter == current)
        }
    }

    func line(
        _ item: TierRunItemRow, of view: TierRunView, member: MemberSummary?, mayHold: Bool
    ) -> TierRunLine {
        let id = "\(item.member)"
        let isGranted = program.tier(item.before)?.grant != nil
        let isOpen = view.row.state == .previewed && item.change == .down && isGranted
        return TierRunLine(
            href: SitePath.member(id), name: member?.name ?? id,
            cardNumber: member.map { CardNumber.grouped($0.cardNumber) } ?? "", before: step(item.before),
            after: step(item.after), cause: item.cause.map(word), exception: item.exception.map(word),
            isUrgent: item.exception?.needsPerson ?? false, why: presenter.lines(item.explanation),
            hold: item.hold.map { t("tier_runs.held_until", "\($0.until)", $0.reason) },
            outcome: word(item.outcome),
            holdHref: isOpen && mayHold ? SitePath.tierHold(String(item.run), id) : nil,
            receiptHref: item.operation == 0 ? nil : SitePath.receipt(id, String(item.operation)))
    }

    /// Until when a tier may be held, in a sentence.
    func holdHint(_ item: TierRunItemRow) -> String {
        guard let months = program.tier(item.before)?.grant?.atMostMonths else {
            return t("tier_runs.hold_not_granted", presenter.tierName(item.before))
        }
        return t("tier_runs.hold_hint", String(months))
    }

    private func step(_ tier: String) -> TierRunLine.Step {
        TierRunLine.Step(name: presenter.tierName(tier), order: program.rank(of: tier))
    }

    private func figure(_ count: Int) -> String { Formats.grouped(Int64(count)) }

    private func word(_ filter: TierRunItemRow.Filter) -> String {
        switch filter {
        case .all: t("tier_runs.all")
        case .up: t("tier_runs.up")
        case .down: t("tier_runs.down")
        case .warned: t("tier_runs.warned")
        case .exception: t("tier_runs.exceptions")
        case .held: t("tier_runs.held")
        }
    }

    private func word(_ cause: TierCause) -> String {
        switch cause {
        case .counted: t("tier_runs.counted")
        case .termEnded: t("tier_runs.term_ended")
        case .titleBegun: t("tier_runs.title_begun")
        case .titleEnded: t("tier_runs.title_ended")
        case .lifetime: t("tier_runs.lifetime")
        case .rules: t("tier_runs.rules")
        case .corrected: t("tier_runs.corrected")
        }
    }

    private func word(_ exception: TierException) -> String {
        switch exception {
        case .membershipLapsed: t("tier_runs.membership_lapsed")
        case .titleEnded: t("tier_runs.look_title")
        case .severalSteps: t("tier_runs.several_steps")
        case .heldByTitle: t("tier_runs.held_by_title")
        }
    }

    private func word(_ outcome: TierRunItemRow.Outcome) -> String? {
        switch outcome {
        case .open: nil
        case .applied: t("tier_runs.applied")
        case .unchanged: t("tier_runs.unchanged")
        case .held: t("tier_runs.held")
        }
    }
}

import LoyaltyRules
import LoyaltyService

/// Joining in the words of a reader.
struct JoiningPresenter: Sendable {
    let words: JoiningWords
    private let presenter: Presenter

    init(_ language: Language, _ program: Program) {
        words = JoiningWords(language)
        presenter = Presenter(language: language, program: program)
    }

    func line(_ row: ApplicationRow, at now: Instant) -> JoiningPage.Line {
        let hours = ApplicationClock.hoursLeft(until: row.dueAt, at: now)
        return JoiningPage.Line(
            id: String(row.id), name: row.form?.name ?? words.state(row.state), channel: words.channel(row.channel),
            hotel: presenter.property(row.property), state: words.state(row.state),
            due: presenter.moment(row.dueAt, at: row.property), left: row.state.isOpen ? words.left(hours) : "",
            isLate: row.state.isOpen && hours < 0, memberHref: row.member.map { SitePath.member("\($0)") })
    }

    func origin(_ count: OriginCount) -> JoiningPage.Origin {
        JoiningPage.Origin(
            channel: JoinChannel(rawValue: count.channel).map(words.channel) ?? count.channel,
            source: count.source.map(words.source) ?? "–", joined: Formats.grouped(Int64(count.joined)),
            came: Formats.grouped(Int64(count.came)))
    }

    func code(_ row: JoinCodeRow, origin: String) -> JoiningPage.Code {
        JoiningPage.Code(
            code: row.code, label: row.label, channel: words.channel(row.channel), hotel: presenter.property(row.property),
            address: row.closedAt == nil ? origin + SitePath.portalJoin(code: row.code) : nil)
    }

    func channel(_ channel: JoinChannel, _ policy: JoinPolicy) -> JoiningPage.Channel {
        let required = JoinField.allCases.filter(policy.required.contains).map(words.field)
        return JoiningPage.Channel(
            id: channel.rawValue, name: words.channel(channel),
            fields: JoinField.allCases.filter { $0 != .document || channel.meetsGuests }.map { field in
                let value = policy.required.contains(field) ? "required" : policy.optional.contains(field) ? "optional" : "no"
                return (id: field.rawValue, name: words.field(field), value: value)
            }, needsReview: policy.needsReview, hours: String(policy.answerHours),
            summary: required.joined(separator: " · ") + " · "
                + (policy.needsReview ? words.t("joining.review") : words.t("joining.at_once")))
    }

    func page(_ view: ApplicationView, taken: String?, problems: FormProblems, at now: Instant) -> ApplicationPage.Model {
        let (row, t) = (view.row, words.t)
        var facts: [(name: String, value: String)] = [
            (t("joining.channel"), words.channel(row.channel)), (t("enrol.property"), presenter.property(row.property)),
            (t("joining.agreed"), presenter.moment(row.appliedAt, at: row.property)),
        ]
        if row.state.isOpen {
            let hours = ApplicationClock.hoursLeft(until: row.dueAt, at: now)
            facts.append((t("joining.due"), presenter.moment(row.dueAt, at: row.property) + " · " + words.left(hours)))
        }
        if let form = row.form {
            facts.append((t("member.mobile"), form.maskedContact ?? t("member.none")))
            if let birthday = form.birthday { facts.append((t("joining.field_birthday"), birthday)) }
            if form.isAgeChecked { facts.append((t("joining.field_birth_date"), t("joining.age_checked"))) }
            if let document = form.document { facts.append((t("document.title"), DocumentWords(t: t).masked(document))) }
            if let number = form.paperForm { facts.append((t("joining.field_paper_form"), number)) }
            if let source = form.source { facts.append((t("joining.field_source"), words.source(source))) }
        }
        let state = row.state.isOpen ? taken.map { t("joining.taken", $0) } : nil
        return ApplicationPage.Model(
            id: String(row.id), name: row.form?.name ?? "", state: state ?? words.state(row.state), facts: facts,
            duplicates: view.duplicates.map(presenter.line), isOpen: row.state.isOpen,
            memberHref: row.member.map { SitePath.member("\($0)") }, problems: problems, key: Secret.token())
    }
}

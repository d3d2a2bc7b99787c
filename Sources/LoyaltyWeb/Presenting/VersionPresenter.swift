import LoyaltyRules
import LoyaltyService

/// Versions, drafts, findings and changes as the pages show them.
struct VersionPresenter: Sendable {
    let language: Language
    let names: ActorNames
    /// The time zone in which moments are told.
    let timeZone: String

    private var texts: Texts { Texts(ServiceTexts.catalogue, language) }

    func moment(_ instant: Instant) -> String {
        "\(BusinessDay.of(instant, timeZone: timeZone)) \(BusinessDay.time(instant, timeZone: timeZone))"
    }

    func version(_ view: ProgramVersionView) -> VersionLine {
        let authors = view.authors.map(names.name).joined(separator: language == .english ? ", " : "、")
        return VersionLine(
            number: String(view.row.version), href: SitePath.version(String(view.row.version)),
            state: Self.state(view.state), effectiveFrom: "\(view.row.effectiveFrom)",
            lastDay: view.lastDay.map { "\($0)" }, publishedBy: names.name(view.row.publishedBy),
            publishedAt: moment(view.row.publishedAt), writtenBy: authors.isEmpty ? nil : authors,
            approvedBy: view.approval.map { names.name($0.actor) }, reason: view.row.reason,
            withdrawnBy: view.withdrawal.map { names.name($0.by) }, withdrawnWhy: view.withdrawal?.reason)
    }

    /// - Parameter href: where it leads; to its text when it is nil.
    func draft(_ row: DraftRow, href: String? = nil) -> DraftLine {
        DraftLine(
            title: row.title, href: href ?? SitePath.draft(String(row.id)), revision: row.revision,
            stage: row.stage, changedBy: names.name(row.changedBy), changedAt: moment(row.changedAt))
    }

    /// What was done to a draft; of what one person wrote in one go only the last revision.
    func steps(_ rows: [ProgramStepRow]) -> [DraftStepLine] {
        zip(rows, rows.dropFirst().map(Optional.some) + [nil]).filter { row, next in
            row.kind != .written || next?.kind != .written || next?.actor != row.actor
        }.map { step($0.0) }
    }

    private func step(_ row: ProgramStepRow) -> DraftStepLine {
        let kind: DraftStepLine.Kind =
            switch row.kind {
            case .written: .written
            case .submitted: .submitted
            case .approved: .approved
            case .published: .published
            case .discarded: .discarded
            }
        return DraftStepLine(
            kind: kind, revision: row.revision, who: names.name(row.actor), at: moment(row.at),
            note: row.kind == .written ? "" : row.note)
    }

    func finding(_ finding: ProgramFinding) -> FindingLine {
        FindingLine(
            isProblem: finding.severity == .problem, line: finding.mark.line, column: finding.mark.column,
            text: finding.sentence(texts), part: finding.where)
    }

    /// What a version says differently from another, each with what it means for members.
    func changes(from old: Program, to new: Program) -> [ChangeLine] {
        let text = ChangeText(texts, from: old, to: new)
        return text.changes.map { change($0, text) }
    }

    private func change(_ change: ProgramChange, _ text: ChangeText) -> ChangeLine {
        let direction: ChangeLine.Direction =
            switch change.direction {
            case .better: .better
            case .worse: .worse
            case .neutral: .neutral
            }
        return ChangeLine(direction: direction, text: text.sentence(change))
    }

    private static func state(_ state: ProgramTimeline.State) -> VersionLine.State {
        switch state {
        case .scheduled: .scheduled
        case .inForce: .inForce
        case .past: .past
        case .replaced: .replaced
        case .withdrawn: .withdrawn
        }
    }
}

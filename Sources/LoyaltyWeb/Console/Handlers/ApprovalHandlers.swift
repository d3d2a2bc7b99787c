import HTTPTypes
import Hummingbird
import LoyaltyRules
import LoyaltyService

/// Everything that waits for a second person, in one list (four eyes).
struct ApprovalHandlers: Sendable {
    let site: Site

    /// `GET /console/approvals`
    func list(_ request: Request, _ context: AppContext) async throws -> Response {
        let room = try ConsoleRoom(site, request, context)
        try room.demand(.readMember)
        let program = try await room.program()
        let presenter = Presenter(language: context.language, program: program)
        let claims = try await claims(room, presenter)
        let lines = claims + (try await conduct(room, presenter)) + (try await drafts(room, presenter)) + (try await tierRun(room, presenter))
        return HTMLResponse.page(ApprovalsPage.render(ApprovalsPage.Model(lines: lines), try await room.frame(.account)))
    }

    private func claims(_ room: ConsoleRoom, _ presenter: Presenter) async throws -> [ApprovalLine] {
        var search = ClaimSearch()
        search.state = .proposed
        let views = try await site.reading.claims(search, limit: 100, by: room.actor)
        let names = try await ActorNames(views.map(\.row.approvedBy), by: room.actor, site: site, room.t)
        return views.map { view in
            let (row, member) = (view.row, "\(view.row.member)")
            let amount =
                row.way == .credit
                ? presenter.money(row.amount ?? row.facts.amount ?? 0, presenter.program.currency)
                : presenter.points(row.points)
            let isSecond =
                room.can(.approveClaim)
                && ClaimReview.mayConfirm(room.actor.id, openedBy: row.openedBy, approvedBy: row.approvedBy)
            return ApprovalLine(
                kind: room.t("approvals.claim"), text: "\(view.name) · \(row.facts.number)", amount: amount,
                requester: names.name(row.approvedBy), since: presenter.moment(row.openedAt, at: row.facts.property),
                age: age(row.openedAt, room), href: SitePath.claim(member, String(row.id)),
                inPlace: isSecond
                    ? .init(
                        action: SitePath.claimConfirmation(member, String(row.id)), property: row.facts.property,
                        key: Secret.token()) : nil)
        }
    }

    /// Sanctions and appeals: read in full before anybody agrees.
    private func conduct(_ room: ConsoleRoom, _ presenter: Presenter) async throws -> [ApprovalLine] {
        guard room.can(.decideConductCase) else { return [] }
        let views = try await site.reading.conductCases(decided: false, limit: 100, by: room.actor).filter {
            $0.row.state == .proposed || $0.row.state == .appealed
        }
        let names = try await ActorNames(views.map(\.row.proposedBy), by: room.actor, site: site, room.t)
        return views.map { view in
            let row = view.row
            let since = row.appealedAt ?? row.openedAt
            return ApprovalLine(
                kind: room.t(row.state == .proposed ? "approvals.sanction" : "approvals.appeal"),
                text: "\(view.name) · " + room.service("sanction." + row.sanction.rawValue), amount: "",
                requester: row.state == .proposed ? names.name(row.proposedBy) : view.name,
                since: presenter.moment(since, at: row.property), age: age(since, room),
                href: SitePath.conductCase("\(row.member)", String(row.id)), inPlace: nil)
        }
    }

    private func drafts(_ room: ConsoleRoom, _ presenter: Presenter) async throws -> [ApprovalLine] {
        let rows = try await site.reading.draftsToApprove(by: room.actor)
        let names = try await ActorNames(rows.map(\.submittedBy), by: room.actor, site: site, room.t)
        return rows.map { row in
            ApprovalLine(
                kind: room.t("approvals.draft"), text: row.title, amount: "", requester: names.name(row.submittedBy),
                since: presenter.moment(row.changedAt, at: room.homeProperty), age: age(row.changedAt, room),
                href: SitePath.draftReview(String(row.id)), inPlace: nil)
        }
    }

    private func tierRun(_ room: ConsoleRoom, _ presenter: Presenter) async throws -> [ApprovalLine] {
        guard let run = try await site.reading.waitingTierRun(by: room.actor) else { return [] }
        let names = try await ActorNames([run.begunBy], by: room.actor, site: site, room.t)
        return [
            ApprovalLine(
                kind: room.t("approvals.tier_run"), text: "\(run.asOf)", amount: "", requester: names.name(run.begunBy),
                since: presenter.moment(run.begunAt, at: room.homeProperty), age: age(run.begunAt, room),
                href: SitePath.tierRun(String(run.id)), inPlace: nil)
        ]
    }

    private func age(_ since: Instant, _ room: ConsoleRoom) -> String {
        let hours = max(0, site.desk.clock.now().milliseconds - since.milliseconds) / 3_600_000
        return hours < 48 ? room.t("approvals.hours", String(hours)) : room.t("approvals.days", String(hours / 24))
    }
}

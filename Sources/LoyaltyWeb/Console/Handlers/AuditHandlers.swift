import Hummingbird
import LoyaltyRules
import LoyaltyService

/// Audit and access log, for auditors.
struct AuditHandlers: Sendable {
    let site: Site
    private let pageSize = 50

    init(site: Site) { self.site = site }

    /// `GET /console/audit`
    func list(_ request: Request, _ context: AppContext) async throws -> Response {
        let room = try ConsoleRoom(site, request, context)
        try room.demand(.readAudit)
        let words = PrivacyWords(context.language)
        let (looks, typed) = (room.query("kind") == "looks", short(room.query("member"), 100))
        let (agent, operation, from) = (short(room.query("actor"), 60), short(room.query("operation"), 60), room.query("from"))
        let day = CalendarDay(from)
        var problems = FormProblems.none
        if !from.isEmpty, day == nil { problems.fields["from"] = room.service("input.malformed_day") }
        var member: MemberID?
        if !typed.isEmpty {
            // A member's number may look like that of a card: one in ten has a right check digit.
            for reference in [MemberReference(typed: typed), MemberID(typed).map(MemberReference.id)] where member == nil {
                if let reference { member = try await site.reading.find(reference, by: room.actor) }
            }
            if member == nil { problems.fields["member"] = room.service("refusal.member_unknown") }
        }
        var rows: [TrailRow] = []
        // Who acts for some hotels asks about one member.
        if problems.fields.isEmpty, room.actor.properties == nil || member != nil {
            rows = try await site.reading.trail(
                looks: looks, of: member, agent: agent, operation: looks ? "" : operation, from: day,
                before: Cursor.read(room.query("after")) ?? .max, limit: pageSize + 1, by: room.actor)
        }
        let shown = rows.prefix(pageSize)
        let names = try await ActorNames(shown.map(\.actor), by: room.actor, site: site, room.t)
        let zone = try await room.program().properties[0].timeZone
        let query = [
            ("kind", looks ? "looks" : "changes"), ("member", typed), ("actor", agent), ("operation", operation), ("from", from),
        ]
        let model = AuditPage.Model(
            looks: looks, member: typed, actor: agent, operation: operation, from: from,
            lines: shown.map { row in
                AuditPage.Line(
                    at: "\(BusinessDay.of(row.recordedAt, timeZone: zone)) \(BusinessDay.time(row.recordedAt, timeZone: zone))",
                    who: names.name(row.actor),
                    what: looks
                        ? words.fields(row.what.split(separator: " ").map(String.init))
                        : room.service("operation." + row.what) + (row.outcome == "done" ? "" : " · " + row.outcome),
                    memberHref: row.member.value == 0 ? nil : SitePath.member("\(row.member)"),
                    reason: ReasonText.words(row.reason, room.t, showsNote: true))
            },
            older: rows.count > pageSize ? SitePath.audit(query, after: Cursor.write(rows[pageSize - 1].id)) : nil, problems: problems)
        return HTMLResponse.page(AuditPage.render(model, try await room.frame(.audit)))
    }

    private func short(_ text: String, _ most: Int) -> String { String(text.filter { $0 != "\0" }.prefix(most)) }
}

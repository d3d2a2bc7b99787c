import Foundation
import HTTPTypes
import Hummingbird
import LoyaltyRules
import LoyaltyService

/// Requests, retention and registers, for whoever answers for personal data.
struct PrivacyBoardHandlers: Sendable {
    let site: Site

    /// `GET /console/privacy`
    func board(_ request: Request, _ context: AppContext) async throws -> Response {
        let room = try ConsoleRoom(site, request, context)
        try room.demand(.handleRequests)
        return try await page(room)
    }

    /// `POST /console/privacy/retention`
    func remove(_ request: Request, _ context: AppContext) async throws -> Response {
        let room = try ConsoleRoom(site, request, context)
        try room.demand(.managePrivacy)
        let result = try await RetentionRun(site.desk).run(by: room.actor)
        try await room.leave(.success, room.t("privacy.removed", "\(result.removed.values.reduce(0, +))", "\(result.left)"))
        return HTMLResponse.seeOther(SitePath.privacy)
    }

    /// `POST /console/privacy/registers`
    func add(_ request: Request, _ context: AppContext) async throws -> Response {
        let room = try ConsoleRoom(site, request, context)
        try room.demand(.managePrivacy)
        do {
            let (form, log) = (context.form, InputLog())
            let on = CalendarDay(form["on"])
            if on == nil { log.add("on", "malformed_day") }
            let until = CalendarDay(form["until"])
            if !form["until"].isEmpty, until == nil { log.add("until", "malformed_day") }
            let kind = RegisterKind(rawValue: form["kind"])
            if kind == nil { log.add("kind", "required") }
            try log.finish()
            guard let on, let kind else { throw InvalidInput("kind", "required") }
            let words = RegisterEntry.Words(
                subject: room.remark("subject"), data: room.remark("data"), measures: room.remark("measures"), on: on, until: until)
            _ = try await site.desk.perform(AddRegisterEntry(kind: kind, words: words), by: room.actor, key: form["key"])
        } catch {
            guard let problems = room.problems(error, program: nil) else { throw error }
            return try await page(room, problems: problems, status: .unprocessableContent)
        }
        try await room.leave(.success, room.t("privacy.saved"))
        return HTMLResponse.seeOther(SitePath.privacy)
    }

    private func page(
        _ room: ConsoleRoom, problems: FormProblems = .none, status: HTTPResponse.Status = .ok
    ) async throws -> Response {
        let (words, t) = (PrivacyWords(room.context.language), room.t)
        let today = site.today(at: room.homeProperty, program: try await room.program())
        let canManage = room.can(.managePrivacy)
        let result = canManage ? try await RetentionRun(site.desk).preview(by: room.actor) : nil
        var registers: [PrivacyBoardPage.Register] = []
        for kind in canManage ? RegisterKind.allCases : [] {
            let entries = try await site.reading.register(kind, limit: 50, by: room.actor)
            registers.append(
                .init(
                    kind: kind.rawValue, title: words.register(kind),
                    entries: entries.map {
                        .init(
                            subject: $0.words.subject, data: $0.words.data, measures: $0.words.measures,
                            days: "\($0.words.on)" + ($0.words.until.map { " – \($0)" } ?? ""))
                    }))
        }
        let model = PrivacyBoardPage.Model(
            requests: try await site.reading.openRequests(limit: 100, by: room.actor).map { row, name in
                let left = RequestDeadline.left(until: row.dueOn, on: today)
                return .init(
                    member: "\(row.member)", name: name, kind: words.kind(row.kind), due: "\(row.dueOn)",
                    left: left < 0 ? t("privacy.late", "\(-left)") : t("privacy.left", "\(left)"), isLate: left < 0)
            },
            items: RetentionSchedule.Item.allCases.compactMap { item in
                result.map {
                    .init(
                        title: words.item(item), keptFrom: $0.keptFrom[item].map { "\($0)" } ?? "",
                        count: "\($0.removed[item] ?? 0)")
                }
            }, registers: registers, kinds: RegisterKind.allCases.map { Choice(value: $0.rawValue, label: words.register($0)) },
            today: "\(today)", canManage: canManage,
            overdue: try await site.reading.policy(on: today).flatMap { $0.reviewOn < today ? "\($0.reviewOn)" : nil }, problems: problems, key: Secret.token())
        return HTMLResponse.page(PrivacyBoardPage.render(model, try await room.frame(.privacy)), status: status)
    }
}

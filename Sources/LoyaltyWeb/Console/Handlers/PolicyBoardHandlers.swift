import Foundation
import HTTPTypes
import Hummingbird
import LoyaltyRules
import LoyaltyService

/// The versions of the privacy policy, and publishing another (SEC-10).
struct PolicyBoardHandlers: Sendable {
    let site: Site
    private static let languages: [Language] = [.simplifiedChinese, .traditionalChinese, .english]

    /// `GET /console/privacy/policies`
    func show(_ request: Request, _ context: AppContext) async throws -> Response {
        let room = try ConsoleRoom(site, request, context)
        try room.demand(.managePrivacy)
        return try await page(room)
    }

    /// `POST /console/privacy/policies`
    func publish(_ request: Request, _ context: AppContext) async throws -> Response {
        let room = try ConsoleRoom(site, request, context)
        try room.demand(.managePrivacy)
        do {
            let (form, log) = (context.form, InputLog())
            let (from, review) = (CalendarDay(form["effective_on"]), CalendarDay(form["review_on"]))
            if from == nil { log.add("effective_on", "malformed_day") }
            if review == nil { log.add("review_on", "malformed_day") }
            try log.finish()
            guard let from, let review else { throw InvalidInput("effective_on", "malformed_day") }
            let publish = PublishPolicy(
                effectiveOn: from, reviewOn: review, isMaterial: form.isTicked("material"),
                simplifiedChinese: Self.text(form, .simplifiedChinese), traditionalChinese: Self.text(form, .traditionalChinese),
                english: Self.text(form, .english))
            let answer = try await site.desk.perform(publish, by: room.actor, key: form["key"]).answer
            try await room.leave(.success, room.t("policy.published", "\(answer.number)"))
            return HTMLResponse.seeOther(SitePath.policies)
        } catch {
            guard let problems = room.problems(error, program: nil) else { throw error }
            return try await page(room, problems: problems, status: .unprocessableContent)
        }
    }

    private static func field(_ language: Language) -> String { "text_" + language.rawValue }

    /// Lines stay lines; nothing else that cannot be seen.
    private static func text(_ form: Form, _ language: Language) -> String {
        let scalars = form[field(language)].replacing("\r\n", with: "\n").unicodeScalars
        return String(String.UnicodeScalarView(scalars.filter { $0 == "\n" || ($0.value >= 32 && $0.value != 127) }))
            .trimmingCharacters(in: .whitespacesAndNewlines)
    }

    private func page(
        _ room: ConsoleRoom, problems: FormProblems = .none, status: HTTPResponse.Status = .ok
    ) async throws -> Response {
        let (t, form, rows) = (room.t, room.context.form, try await site.reading.policies())
        let today = site.today(at: "", program: try await room.program())
        let current = PolicyReview.inForce(rows.map(\.version), on: today)
        let names = try await ActorNames(rows.map(\.actor), by: room.actor, site: site, t)
        let model = PoliciesPage.Model(
            versions: rows.reversed().map { row in
                let version = row.version
                let isCurrent = version == current
                let state = isCurrent ? t("policy.in_force") : version.effectiveOn > today ? t("policy.to_come") : t("policy.over")
                return .init(
                    number: version.number, effectiveOn: "\(version.effectiveOn)", state: state,
                    reviewOn: "\(version.reviewOn)", isOverdue: isCurrent && version.reviewOn < today,
                    isMaterial: version.isMaterial, who: names.name(row.actor))
            },
            texts: Self.languages.map { (Self.field($0), Self.label($0, t), form[Self.field($0)]) },
            effectiveOn: form["effective_on"].isEmpty ? "\(today.adding(days: 30))" : form["effective_on"],
            reviewOn: form["review_on"].isEmpty ? "\(today.adding(months: 12))" : form["review_on"],
            isMaterial: form.isTicked("material"), problems: problems, key: form["key"].isEmpty ? Secret.token() : form["key"])
        return HTMLResponse.page(PoliciesPage.render(model, try await room.frame(.privacy)), status: status)
    }

    private static func label(_ language: Language, _ t: Texts) -> String {
        switch language {
        case .simplifiedChinese: t("policy.text_hans")
        case .traditionalChinese: t("policy.text_hant")
        case .english: t("policy.text_en")
        }
    }
}

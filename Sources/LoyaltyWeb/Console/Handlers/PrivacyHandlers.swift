import Foundation
import HTTPTypes
import Hummingbird
import LoyaltyRules
import LoyaltyService

/// The personal data of a member, for staff.
struct PrivacyHandlers: Sendable {
    let site: Site
    /// The version of the consent texts that the desk reads out.
    private static let textVersion = "desk-1"

    init(site: Site) { self.site = site }

    /// `GET /console/members/{member}/privacy`
    func page(_ request: Request, _ context: AppContext) async throws -> Response {
        let room = try ConsoleRoom(site, request, context)
        try room.demand(.handleRequests)
        return try await page(room, try await room.member())
    }

    /// `POST /console/members/{member}/consents`
    func consent(_ request: Request, _ context: AppContext) async throws -> Response {
        try await act(request, context, .handleRequests) { room, view in
            guard let purpose = ConsentPurpose(rawValue: context.form["purpose"]) else {
                throw InvalidInput("purpose", "required")
            }
            if context.form["granted"] == "yes" {
                let version = purpose == .agreement ? try await site.agreed(standard: Self.textVersion) : Self.textVersion
                let give = GiveConsent(
                    member: view.row.id, purpose: purpose, textVersion: version, channel: "desk")
                _ = try await site.desk.perform(give, by: room.actor, key: context.form["key"])
            } else {
                let withdraw = WithdrawConsent(member: view.row.id, purpose: purpose, channel: "desk")
                _ = try await site.desk.perform(withdraw, by: room.actor, key: context.form["key"])
            }
        }
    }

    /// `POST /console/members/{member}/requests`
    func open(_ request: Request, _ context: AppContext) async throws -> Response {
        try await act(request, context, .handleRequests) { room, view in
            guard let kind = RequestKind(rawValue: context.form["kind"]) else { throw InvalidInput("kind", "required") }
            let open = OpenRequest(
                member: view.row.id, kind: kind, question: room.remark("question"), channel: "desk")
            _ = try await site.desk.perform(open, by: room.actor, key: context.form["key"])
        }
    }

    /// `POST /console/members/{member}/requests/{request}`
    func decide(_ request: Request, _ context: AppContext) async throws -> Response {
        try await act(request, context, .managePrivacy) { room, view in
            let answer = room.remark("answer")
            if answer.isEmpty { throw InvalidInput("answer", "required") }
            let decide = DecideRequest(
                member: view.row.id, request: try APIRequest.number("request", context, unknown: .privacyRequestUnknown),
                isDone: context.form["outcome"] == "done", answer: answer)
            _ = try await site.desk.perform(decide, by: room.actor, key: context.form["key"])
        }
    }

    /// `POST /console/members/{member}/requests/{request}/taking-back`
    func takeBack(_ request: Request, _ context: AppContext) async throws -> Response {
        try await act(request, context, .handleRequests) { room, view in
            let number = try APIRequest.number("request", context, unknown: .privacyRequestUnknown)
            let keep = TakeBackClosing(member: view.row.id, request: number)
            _ = try await site.desk.perform(keep, by: room.actor, key: context.form["key"])
        }
    }

    /// `POST /console/members/{member}/limits`
    func limit(_ request: Request, _ context: AppContext) async throws -> Response {
        try await act(request, context, .managePrivacy) { room, view in
            guard let kind = ProcessingLimit(rawValue: context.form["kind"]) else { throw InvalidInput("kind", "required") }
            let typed = context.form["until"]
            let until = CalendarDay(typed)
            if !typed.isEmpty, until == nil { throw InvalidInput("until", "malformed_day") }
            let limit = LimitProcessing(
                member: view.row.id, kind: kind, isInForce: context.form["in_force"] == "yes", until: until,
                note: room.remark("note"))
            _ = try await site.desk.perform(limit, by: room.actor, key: context.form["key"])
        }
    }

    /// `POST /console/members/{member}/person`
    func correct(_ request: Request, _ context: AppContext) async throws -> Response {
        try await act(request, context, .managePrivacy) { room, view in
            let (form, log) = (context.form, InputLog())
            let name = form["name"].isEmpty ? nil : MemberName.clean(form["name"])
            if !form["name"].isEmpty, name == nil { log.add("name", "malformed_name") }
            let mobile = MobileNumber(form["mobile"])
            if !form["mobile"].isEmpty, mobile == nil { log.add("mobile", "malformed_mobile") }
            let email = EmailAddress(form["email"])
            if !form["email"].isEmpty, email == nil { log.add("email", "malformed_email") }
            try log.finish()
            let correct = CorrectPerson(member: view.row.id, name: name, mobile: mobile, email: email)
            _ = try await site.desk.perform(correct, by: room.actor)
        }
    }

    /// `POST /console/members/{member}/erasure`
    func erase(_ request: Request, _ context: AppContext) async throws -> Response {
        try await act(request, context, .managePrivacy) { room, view in
            guard context.form.isTicked("sure") else { throw InvalidInput("sure", "required") }
            let open = try await site.reading.privacy(of: view.row.id, by: room.actor)?.requests
                .first { $0.kind == .erase && $0.state == .open }
            _ = try await ErasureRun(site.desk).erase(
                view.row.id, request: open?.id ?? 0, by: room.actor, key: context.form["key"])
        }
    }

    /// `POST /console/members/{member}/copy`: a file.
    func copy(_ request: Request, _ context: AppContext) async throws -> Response {
        let room = try ConsoleRoom(site, request, context)
        try room.demand(.managePrivacy)
        let view = try await room.member()
        do {
            let reason = room.remark("reason")
            if reason.isEmpty { throw InvalidInput("reason", "reason_required") }
            let copy = try await site.reading.copy(of: view.row.id, reason: reason, by: room.actor)
            return Self.file(copy, format: context.form["format"])
        } catch {
            guard let problems = room.problems(error, program: view.program) else { throw error }
            return try await page(room, view, problems: problems, status: .unprocessableContent)
        }
    }

    /// A copy as a file: `json`, or a zip archive of CSV files.
    static func file(_ copy: MemberCopy, format: String) -> Response {
        format == "json"
            ? HTMLResponse.attachment(Array(copy.json.utf8), "my-data.json", "application/json")
            : HTMLResponse.attachment(copy.archive, "my-data.zip", "application/zip")
    }

    private func act(
        _ request: Request, _ context: AppContext, _ permission: Permission,
        _ body: (ConsoleRoom, MemberView) async throws -> Void
    ) async throws -> Response {
        let room = try ConsoleRoom(site, request, context)
        try room.demand(permission)
        let view = try await room.member()
        do {
            try await body(room, view)
        } catch {
            guard let problems = room.problems(error, program: view.program) else { throw error }
            return try await page(room, view, problems: Self.seen(problems), status: .unprocessableContent)
        }
        try await room.leave(.success, room.t("privacy.saved"))
        return HTMLResponse.seeOther(SitePath.privacy("\(view.row.id)"))
    }

    /// What is wrong with a field that the page has several times, or hides, is told above all of them.
    private static func seen(_ problems: FormProblems) -> FormProblems {
        var problems = problems
        for (name, sentence) in problems.fields.sorted(by: { $0.key < $1.key })
        where !["name", "mobile", "email", "reason", "sure"].contains(name) {
            problems.general.append(sentence)
        }
        return problems
    }

    private func page(
        _ room: ConsoleRoom, _ view: MemberView, problems: FormProblems = .none, status: HTTPResponse.Status = .ok
    ) async throws -> Response {
        guard let privacy = try await site.reading.privacy(of: view.row.id, by: room.actor) else { throw Refusal(.memberUnknown) }
        let (words, t) = (PrivacyWords(room.context.language), room.t)
        let presenter = Presenter(language: room.context.language, program: view.program)
        let (isErased, id, key) = (privacy.erasedAt != nil, "\(view.row.id)", Secret.token())
        let closing = words.closing(
            privacy, program: view.program, ask: SitePath.requests(id), takeBack: { SitePath.takingBack(id, $0) }, key: key)
        let model = PrivacyPage.Model(
            panel: presenter.panel(view, for: room.actor),
            consents: ConsentPurpose.allCases.map { purpose in
                let said = privacy.consents.first { $0.purpose == purpose }
                return PrivacyPage.Consent(
                    purpose: purpose.rawValue, title: words.purpose(purpose), granted: said?.granted ?? false,
                    said: said.map {
                        let day = "\(BusinessDay.of($0.recordedAt, timeZone: presenter.zone(view.row.property)))"
                        let word = $0.granted ? t("consent.granted") : t("consent.withheld")
                        return [word, day, $0.channel, $0.textVersion].filter { !$0.isEmpty }.joined(separator: " · ")
                    }, canChange: !isErased && purpose != .agreement && view.standing.status == .active)
            },
            limits: ProcessingLimit.allCases.map { kind in
                let row = privacy.limits.first { $0.kind == kind }
                return PrivacyPage.Limit(
                    kind: kind.rawValue, title: words.limit(kind),
                    holds: row.map {
                        [t("privacy.in_force"), $0.until.map { t("privacy.until_day", "\($0)") } ?? "", $0.note ?? ""]
                            .filter { !$0.isEmpty }.joined(separator: " · ")
                    })
            },
            requests: privacy.requests.map {
                PrivacyPage.Request(
                    id: String($0.id), title: words.kind($0.kind), state: words.state($0),
                    opened: "\($0.openedOn) · \($0.channel)", question: $0.question, answer: $0.answer,
                    isOpen: $0.state == .open && $0.kind != .close && !isErased, isErasure: $0.kind == .erase)
            },
            kinds: RequestKind.allCases.filter { $0 != .close }.map { Choice(value: $0.rawValue, label: words.kind($0)) },
            blockers: privacy.blockers.map { words.blocker($0, program: view.program) },
            erasable: privacy.blockers.isEmpty
                ? nil : privacy.erasableOn.map { t("privacy.erasable_on", "\($0)") } ?? t("privacy.erasable_unknown"),
            erased: privacy.erasedAt.map {
                t("privacy.erased_on", "\(BusinessDay.of($0, timeZone: presenter.zone(view.row.property)))")
            },
            canManage: room.can(.managePrivacy), closing: view.standing.status == .active ? closing : nil, problems: problems,
            key: key)
        return HTMLResponse.page(PrivacyPage.render(model, try await room.frame(.privacy)), status: status)
    }
}

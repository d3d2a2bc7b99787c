import HTTPTypes
import Hummingbird
import LoyaltyRules
import LoyaltyService

/// A member's profile at the desk.
struct ProfileHandlers: Sendable {
    let site: Site

    /// `GET /console/members/{member}/profile`
    func show(_ request: Request, _ context: AppContext) async throws -> Response {
        let room = try ConsoleRoom(site, request, context)
        try room.demand(.readMember)
        return try await page(room, try await room.member())
    }

    /// `POST /console/members/{member}/profile`
    func save(_ request: Request, _ context: AppContext) async throws -> Response {
        let choices = try await site.reading.profileSettings().choices
        return try await act(request, context, .updateMember) { room, view in
            let edit = try ProfileForm(context.form, choices: choices).edit()
            _ = try await site.desk.perform(ChangeProfile(member: view.row.id, edit: edit), by: room.actor, key: context.form["key"])
        }
    }

    /// `POST /console/members/{member}/profile/confirmation`: also from the list, in one click.
    func confirm(_ request: Request, _ context: AppContext) async throws -> Response {
        try await act(request, context, .updateMember, back: context.form["back"] == "list" ? SitePath.profiles : nil) { room, view in
            _ = try await site.desk.perform(
                ChangeProfile(member: view.row.id, edit: ProfileEdit()), by: room.actor, key: context.form["key"])
        }
    }

    /// `POST /console/members/{member}/profile/health`: what tells of health, with a reason.
    func reveal(_ request: Request, _ context: AppContext) async throws -> Response {
        let room = try ConsoleRoom(site, request, context)
        try room.demand(.updateMember)
        let view = try await room.member()
        guard let reason = ReasonText.join(context.form["reason"], "") else {
            let problems = FormProblems(general: [], fields: ["reason": room.service("input.reason_required")])
            return try await page(room, view, problems: problems, status: .unprocessableContent)
        }
        do {
            return try await page(room, view, revealing: reason)
        } catch {
            guard let problems = room.problems(error, program: view.program) else { throw error }
            return try await page(room, view, problems: problems, status: .unprocessableContent)
        }
    }

    /// `POST /console/members/{member}/profile/health-choices`
    func saveHealth(_ request: Request, _ context: AppContext) async throws -> Response {
        let choices = try await site.reading.profileSettings().choices
        return try await act(request, context, .updateMember) { room, view in
            guard context.form["sent"] == "yes" else { throw InvalidInput("health", "required") }
            let edit = ProfileEdit(health: ProfileForm.health(context.form, choices: choices))
            _ = try await site.desk.perform(ChangeProfile(member: view.row.id, edit: edit), by: room.actor, key: context.form["key"])
        }
    }

    /// `POST /console/members/{member}/profile/tags`: tags of the catalogue; others that the member carries stay.
    func setTags(_ request: Request, _ context: AppContext) async throws -> Response {
        let catalogue = try await site.reading.profileSettings().tags.filter { $0.rule == nil }
        return try await act(request, context, .updateMember) { room, view in
            guard context.form["sent"] == "yes" else { throw InvalidInput("tags", "required") }
            let others = view.traits.tags.subtracting(catalogue.map(\.id))
            let ticked = catalogue.map(\.id).filter { context.form.isTicked("tag_" + $0) }
            let set = SetTraits(member: view.row.id, birthday: view.traits.birthday, tags: others.union(ticked))
            _ = try await site.desk.perform(set, by: room.actor, key: context.form["key"])
        }
    }

    /// `POST /console/members/{member}/profile/care`
    func care(_ request: Request, _ context: AppContext) async throws -> Response {
        try await act(request, context, .grantTier) { room, view in
            let care = SetMemberCare(
                member: view.row.id, isSpecial: context.form["special"] == "yes", manager: Int64(context.form["manager"]),
                reason: room.remark("why"))
            _ = try await site.desk.perform(care, by: room.actor, key: context.form["key"])
        }
    }

    /// `POST /console/members/{member}/profile/document`
    func setDocument(_ request: Request, _ context: AppContext) async throws -> Response {
        let agreed = context.form.isTicked("identity") ? try await site.agreed(standard: EnrolHandlers.textVersion) : nil
        return try await act(request, context, .updateMember) { room, view in
            let log = InputLog()
            let document = context.form["remove"] == "yes" ? nil : DocumentForm(context.form).document(log)
            if document == nil, context.form["remove"] != "yes", log.problems.isEmpty { log.add("document_number", "required") }
            try log.finish()
            let set = SetIdentityDocument(member: view.row.id, document: document, agreedText: agreed, channel: JoinChannel.desk.rawValue)
            _ = try await site.desk.perform(set, by: room.actor, key: context.form["key"])
        }
    }

    /// `POST /console/members/{member}/profile/outside-keys`
    func setOutsideKey(_ request: Request, _ context: AppContext) async throws -> Response {
        try await act(request, context, .updateMember) { room, view in
            let (log, form) = (InputLog(), context.form)
            let key = OutsideKey(system: form["system"], number: form["outside_number"])
            if OutsideKey(system: form["system"], number: "0") == nil { log.add("system", "malformed_system") }
            if OutsideKey(system: "x", number: form["outside_number"]) == nil { log.add("outside_number", "malformed_outside_number") }
            try log.finish()
            guard let key else { throw InvalidInput("outside_number", "required") }
            if form["remove"] == "yes" {
                _ = try await site.desk.perform(UnlinkOutsideKey(member: view.row.id, key: key), by: room.actor, key: form["key"])
            } else {
                _ = try await site.desk.perform(LinkOutsideKey(member: view.row.id, key: key), by: room.actor, key: form["key"])
            }
        }
    }

    private func act(
        _ request: Request, _ context: AppContext, _ permission: Permission, back: String? = nil,
        _ body: (ConsoleRoom, MemberView) async throws -> Void
    ) async throws -> Response {
        let room = try ConsoleRoom(site, request, context)
        try room.demand(permission)
        let view = try await room.member()
        do {
            try await body(room, view)
        } catch {
            guard let told = room.problems(error, program: view.program) else { throw error }
            return try await page(room, view, problems: Self.named(told), isTyped: true, status: .unprocessableContent)
        }
        try await room.leave(.success, room.t("profile.saved"))
        return HTMLResponse.seeOther(back ?? SitePath.profile("\(view.row.id)"))
    }

    /// The problems by the names of the form; what it has no field for is told above it.
    private static func named(_ told: FormProblems) -> FormProblems {
        var problems = FormProblems(general: told.general)
        for (field, sentence) in told.fields.sorted(by: { $0.key < $1.key }) {
            if field.hasPrefix("document_") || field == "system" || field.hasSuffix("number") {
                problems.fields[field == "number" ? "outside_number" : field] = sentence
                continue
            }
            let name = ProfileForm.name(of: field == "reason" ? "why" : field)
            if name == "tags" || name == "health" || name == "preferences" || name == "dates" || name == "companions" {
                problems.general.append(sentence)
            } else {
                problems.fields[name] = sentence
            }
        }
        return problems
    }

    private func page(
        _ room: ConsoleRoom, _ view: MemberView, revealing reason: String = "", problems: FormProblems = .none,
        isTyped: Bool = false, status: HTTPResponse.Status = .ok
    ) async throws -> Response {
        let id = view.row.id
        guard let profile = try await site.reading.profile(of: id, revealing: reason, by: room.actor) else { throw Refusal(.memberUnknown) }
        let rows = try await site.reading.profileChanges(of: id, limit: 50, by: room.actor)
        let words = ProfilePresenter(room.context.language, view.program)
        let names = try await ActorNames(
            rows.map(\.actor) + [profile.row.specialBy] + [profile.document?.seenBy].compactMap { $0 }, by: room.actor, site: site, room.t)
        let isActive = view.standing.status == .active
        // Only the large form comes back as it was typed; the small ones have one field or two.
        let form = isTyped && !room.context.form["gender"].isEmpty
            ? ProfileForm(room.context.form, choices: profile.choices) : ProfileForm(profile.row.profile)
        let canCare = isActive && room.can(.grantTier)
        let managers = canCare ? try await site.reading.accountManagers(by: room.actor) : []
        let model = ProfilePage.Model(
            panel: words.presenter.panel(view, for: room.actor), fields: words.fields(form, choices: profile.choices),
            state: isActive ? words.state(profile) : [], healthCount: profile.healthCount,
            health: profile.health.map { words.health(profile.choices, ticked: $0) }, hasHealthConsent: profile.hasHealthConsent,
            document: document(profile, names, isTyped: isTyped, room),
            outsideKeys: OutsideKeySection.Model(
                keys: profile.outsideKeys, system: isTyped ? room.context.form["system"] : "",
                number: isTyped ? room.context.form["outside_number"] : ""), tags: words.tags(profile), ruleTags: words.ruleTags(profile), isSpecial: profile.row.isSpecial,
            special: profile.row.isSpecial
                ? room.t("profile.special_by", profile.row.specialReason, names.name(profile.row.specialBy)) : nil,
            manager: profile.managerName, managers: managers.map { Choice(value: String($0.id), label: $0.name) },
            managerID: profile.row.manager.map { String($0) } ?? "", merged: words.merged(profile),
            history: words.history(rows, names, choices: profile.choices), canEdit: isActive && room.can(.updateMember),
            canCare: canCare, problems: problems,
            key: problems.isEmpty ? Secret.token() : String(room.context.form["key"].prefix { $0 != "-" }))
        return HTMLResponse.page(ProfilePage.render(model, try await room.frame(.members)), status: status)
    }

    private func document(_ profile: ProfileView, _ names: ActorNames, isTyped: Bool, _ room: ConsoleRoom) -> DocumentSection.Model {
        let words = DocumentWords(t: room.t)
        let presenter = Presenter(language: room.context.language, program: profile.program)
        let kept = profile.document.map { row in
            (
                document: words.masked(row.document),
                seen: room.t("document.seen", names.name(row.seenBy), presenter.moment(row.seenAt, at: ""))
            )
        }
        let fields = DocumentFields.Model(
            form: isTyped ? DocumentForm(room.context.form) : DocumentForm(), kinds: words.kinds,
            asksConsent: !profile.hasIdentityConsent, isAgreed: room.context.form.isTicked("identity"), isRequired: true)
        return DocumentSection.Model(kept: kept, fields: fields)
    }
}

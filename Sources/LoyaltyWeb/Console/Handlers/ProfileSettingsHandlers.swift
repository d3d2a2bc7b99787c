import HTTPTypes
import Hummingbird
import LoyaltyRules
import LoyaltyService

/// Setting what profiles are made of.
struct ProfileSettingsHandlers: Sendable {
    let site: Site

    /// `GET /console/profiles/settings`
    func show(_ request: Request, _ context: AppContext) async throws -> Response {
        let room = try ConsoleRoom(site, request, context)
        try room.demand(.setProfileTerms)
        return try await page(room)
    }

    /// `POST /console/profiles/settings`
    func setTerms(_ request: Request, _ context: AppContext) async throws -> Response {
        try await act(request, context) { room, _ in
            let log = InputLog()
            func number(_ name: String) -> Int {
                guard let value = Int(context.form[name]) else {
                    log.add(name, "malformed_integer")
                    return 0
                }
                return value
            }
            let terms = ProfileTerms(staleMonths: number("stale_months"), managedTiers: number("managed_tiers"))
            try log.finish()
            _ = try await site.desk.perform(SetProfileTerms(terms), by: room.actor, key: context.form["key"])
        }
    }

    /// `POST /console/profiles/choices/{choice}`; `new` for another one.
    func setChoice(_ request: Request, _ context: AppContext) async throws -> Response {
        try await act(request, context) { room, _ in
            let (form, path) = (context.form, String((context.parameters.get("choice") ?? "").prefix(60)))
            let known = try await site.reading.profileSettings().choices.first { $0.id == path }
            guard path == "new" || known != nil else { throw HTTPError(.notFound) }
            guard let kind = PreferenceKind(rawValue: form["kind"]) else { throw InvalidInput("kind", "required") }
            let choice = PreferenceChoice(
                id: known?.id ?? form["id"], kind: kind, english: form["name_en"], simplifiedChinese: form["name_zh_hans"],
                traditionalChinese: form["name_zh_hant"], isSensitive: known?.isSensitive ?? (form["is_sensitive"] == "yes"),
                isRetired: form["is_retired"] == "yes")
            _ = try await site.desk.perform(SetPreferenceChoice(choice), by: room.actor, key: form["key"])
        }
    }

    /// `POST /console/profiles/tags/{tag}`; `new` for another one.
    func setTag(_ request: Request, _ context: AppContext) async throws -> Response {
        try await act(request, context) { room, program in
            let (form, path) = (context.form, String((context.parameters.get("tag") ?? "").prefix(60)))
            let known = try await site.reading.profileSettings().tags.first { $0.id == path }
            guard path == "new" || known != nil else { throw HTTPError(.notFound) }
            let tiers = form["tiers"].split { $0 == " " || $0 == "," || $0 == "，" }.map(String.init)
            let measures = try Self.measures(form, program)
            let tag = ProfileTag(
                id: known?.id ?? form["id"], english: form["name_en"], simplifiedChinese: form["name_zh_hans"],
                traditionalChinese: form["name_zh_hant"],
                rule: tiers.isEmpty && measures.isEmpty ? nil : TagRule(tiers: tiers, measures: measures),
                isRetired: form["is_retired"] == "yes")
            _ = try await site.desk.perform(SetProfileTag(tag), by: room.actor, key: form["key"])
        }
    }

    /// - Throws: `InvalidInput` for what is no number.
    private static func measures(_ form: Form, _ program: Program) throws -> [TagRule.Measure] {
        let log = InputLog()
        let measures = (0..<2).compactMap { place -> TagRule.Measure? in
            let counter = form["counter_\(place)"]
            guard !counter.isEmpty else { return nil }
            func amount(_ name: String) -> Int64? {
                let typed = form["\(name)_\(place)"].filter { $0 != "," && $0 != "，" && $0 != " " }
                guard !typed.isEmpty else { return nil }
                let value = Decimals.integer(typed, decimals: program.decimals(of: counter))
                if value == nil { log.add("\(name)_\(place)", "malformed_money") }
                return value
            }
            return TagRule.Measure(
                counter: counter, months: Int(form["months_\(place)"]) ?? 0, atLeast: amount("at_least"), atMost: amount("at_most"))
        }
        try log.finish()
        return measures
    }

    private func act(
        _ request: Request, _ context: AppContext, _ body: (ConsoleRoom, Program) async throws -> Void
    ) async throws -> Response {
        let room = try ConsoleRoom(site, request, context)
        try room.demand(.setProfileTerms)
        let program = try await room.program()
        do {
            try await body(room, program)
        } catch {
            guard let told = room.problems(error, program: program) else { throw error }
            // The page has many forms with fields of the same names: what is wrong is told above all of them.
            let own = told.fields.filter { ["stale_months", "managed_tiers"].contains($0.key) }
            let others = told.fields.filter { own[$0.key] == nil }.sorted { $0.key < $1.key }.map(\.value)
            return try await page(
                room, problems: FormProblems(general: told.general + others, fields: own), status: .unprocessableContent)
        }
        try await room.leave(.success, room.t("profiles.saved"))
        return HTMLResponse.seeOther(SitePath.profileSettings)
    }

    private func page(
        _ room: ConsoleRoom, problems: FormProblems = .none, status: HTTPResponse.Status = .ok
    ) async throws -> Response {
        let (settings, program) = (try await site.reading.profileSettings(), try await room.program())
        let words = ProfilePresenter(room.context.language, program)
        let model = ProfileSettingsPage.Model(
            staleMonths: String(settings.terms.staleMonths), managedTiers: String(settings.terms.managedTiers),
            groups: words.catalogue(settings.choices), tags: settings.tags.map { words.form($0) },
            kinds: PreferenceKind.allCases.map { Choice(value: $0.rawValue, label: words.words.kind($0)) },
            counters: program.counters.map { Choice(value: $0.id, label: $0.name.text(in: room.context.language)) },
            problems: problems, key: Secret.token())
        return HTMLResponse.page(ProfileSettingsPage.render(model, try await room.frame(.members)), status: status)
    }
}

import HTTPTypes
import Hummingbird
import LoyaltyRules
import LoyaltyService

/// What a member tells about themselves (MEM-15): the same operation as at the desk.
struct PortalProfile: Sendable {
    let site: Site

    /// `GET /portal/profile`
    func show(_ request: Request, _ context: AppContext) async throws -> Response {
        try await page(try await PortalRoom(site, request, context))
    }

    /// `POST /portal/profile`
    func save(_ request: Request, _ context: AppContext) async throws -> Response {
        let room = try await PortalRoom(site, request, context)
        let choices = try await site.reading.profileSettings().choices
        do {
            var edit = try ProfileForm(context.form, choices: choices).edit()
            if context.form["has_health"] == "yes" { edit.health = ProfileForm.health(context.form, choices: choices) }
            _ = try await site.desk.perform(
                ChangeProfile(member: room.view.row.id, edit: edit), by: room.actor, key: context.form["key"])
            try await room.leave(.success, room.t("profile.saved_own"))
            return HTMLResponse.seeOther(SitePath.portalProfile)
        } catch {
            return try await page(room, error: error)
        }
    }

    private func page(_ room: PortalRoom, error: (any Error)? = nil) async throws -> Response {
        guard let view = try await site.reading.profile(of: room.view.row.id, by: room.actor) else { throw Refusal(.memberUnknown) }
        var problems = FormProblems.none
        if let error {
            let texts = Texts(ServiceTexts.catalogue, room.context.language)
            if let input = error as? InvalidInput {
                for one in input.problems {
                    problems.fields[ProfileForm.name(of: one.field)] = texts.text("input." + one.key, one.values)
                }
            }
            guard let sentence = room.sentence(error) else { throw error }
            problems.general = [sentence]
        }
        let words = ProfilePresenter(room.context.language, view.program)
        let form = error == nil ? ProfileForm(view.row.profile) : ProfileForm(room.context.form, choices: view.choices)
        let model = PortalProfilePage.Model(
            fields: words.fields(form, choices: view.choices), state: words.state(view),
            health: view.hasHealthConsent ? words.health(view.choices, ticked: view.health ?? []) : nil,
            document: view.document.map { DocumentWords(t: room.t).masked($0.document) }, problems: problems,
            key: Secret.token())
        return HTMLResponse.page(
            PortalProfilePage.render(model, try await room.saying(.me)), status: error == nil ? .ok : .unprocessableContent)
    }
}

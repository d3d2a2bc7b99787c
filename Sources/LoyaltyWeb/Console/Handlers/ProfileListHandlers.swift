import HTTPTypes
import Hummingbird
import LoyaltyRules
import LoyaltyService

/// Lists of profiles: whom to ask, special members, those of an account manager.
struct ProfileListHandlers: Sendable {
    let site: Site
    private let pageSize = 50

    init(site: Site) { self.site = site }

    /// `GET /console/profiles`
    func list(_ request: Request, _ context: AppContext) async throws -> Response {
        let room = try ConsoleRoom(site, request, context)
        try room.demand(.readMember)
        let (program, settings) = (try await room.program(), try await site.reading.profileSettings())
        let (which, property, tag) = (room.query("which"), room.query("property"), room.query("tag"))
        let after = Cursor.read(room.query("after")) ?? 0
        let list: ProfileList =
            switch which {
            case "all": .all
            case "special": .special
            case "mine": .managed(room.actor.staffID ?? 0)
            default: .stale
            }
        let found = try await site.reading.profiles(
            list, property: property, tag: tag, after: MemberID(after), limit: pageSize, by: room.actor)
        let (words, t, language) = (ProfilePresenter(context.language, program), room.t, context.language)
        let model = ProfilesPage.Model(
            lines: found.lines.map { words.line($0, tags: settings.tags) }, which: which.isEmpty ? "stale" : which,
            kinds: [
                Choice(value: "stale", label: t("profiles.stale")), Choice(value: "special", label: t("profiles.special")),
                Choice(value: "mine", label: t("profiles.mine")), Choice(value: "all", label: t("profiles.all")),
            ],
            property: property, hotels: program.properties.map { Choice(value: $0.id, label: $0.name.text(in: language)) }, tag: tag,
            tags: settings.tags.map { Choice(value: $0.id, label: words.words.name($0)) },
            next: found.next.map {
                SitePath.profiles(which: which, property: property, tag: tag, after: Cursor.write($0.value))
            },
            canConfirm: room.can(.updateMember), canSet: room.can(.setProfileTerms), key: Secret.token())
        return HTMLResponse.page(ProfilesPage.render(model, try await room.frame(.members)))
    }
}

import HTTPTypes
import Hummingbird
import LoyaltyRules
import LoyaltyService

/// What every console route needs: the frame around a page, the member's panel, form problems in words.
struct ConsoleRoom: Sendable {
    let site: Site
    let request: Request
    let context: AppContext
    let holder: Sessions.Holder
    let actor: Actor

    init(_ site: Site, _ request: Request, _ context: AppContext) throws {
        self.site = site
        self.request = request
        self.context = context
        holder = try context.requireHolder()
        actor = holder.actor
    }

    var t: Texts { Texts(WebTexts.catalogue, context.language) }
    var service: Texts { Texts(ServiceTexts.catalogue, context.language) }
    var isPartial: Bool { request.headers[.init("HX-Request")!] != nil }

    func query(_ name: String) -> String { Query.value(name, of: request) }

    /// The frame of a page; shows what the last form left to say, once.
    func frame(_ nav: Nav) async throws -> ConsoleFrame {
        let staff = holder.staff
        let roles = staff?.roles.map { service("role." + $0.rawValue) }.joined(separator: " · ") ?? ""
        let flash = FlashText.read(holder.session.flash)
        if flash != nil { try await site.sessions.setFlash("", of: holder.session) }
        return ConsoleFrame(
            t: t, assets: site.assets, csrf: holder.session.csrf, userName: staff?.name ?? "",
            roleName: roles,
            propertyName: try await propertyName(), nav: nav, path: Query.pathAndQuery(of: request),
            flash: flash,
            searchQuery: nav == .members ? query("q") : "",
            showsMailbox: site.showsMailbox && can(.manageAccess), entries: entries)
    }

    /// The entries of the navigation that this person may use.
    private var entries: Set<Nav> {
        let needs: [Nav: Permission] = [
            .members: .readMember, .enrol: .enrolMember, .bill: .recordBill, .program: .readProgram,
            .imports: .importStays, .tierRuns: .reviewTiers, .jobs: .runJobs, .settlement: .readSettlement,
            .credits: .readAudit, .tasks: .readMember, .privacy: .handleRequests, .audit: .readAudit,
            .joining: .reviewApplications, .claims: .readMember, .conduct: .openConductCase,
            .cards: .manageCardStock,
        ]
        return Set(Nav.allCases.filter { needs[$0].map(can) ?? true })
    }

    /// - Throws: `Refusal` `permission_denied`, before a form is shown that could only be refused.
    func demand(_ permission: Permission) throws {
        guard can(permission) else {
            throw Refusal(.permissionDenied, ["permission": .text(permission.rawValue)])
        }
    }

    /// The hotel for which this person acts where the form does not ask; empty for who acts for all.
    var homeProperty: String { actor.properties?.sorted().first ?? "" }

    func can(_ permission: Permission) -> Bool { actor.permissions.contains(permission) }

    func leave(_ kind: Flash.Kind, _ text: String) async throws {
        try await site.sessions.setFlash(FlashText.write(kind, text), of: holder.session)
    }

    /// The member in the path, or the page that says there is none.
    func member() async throws -> MemberView {
        let id = try APIRequest.member(context)
        guard let view = try await site.reading.member(id, by: actor) else { throw Refusal(.memberUnknown) }
        return view
    }

    /// The program in force.
    func program() async throws -> Program {
        guard let program = try await site.reading.program()?.program else {
            throw Refusal(.noProgramInForce)
        }
        return program
    }

    /// A failure in the words of a form; nil for what a form can't answer.
    func problems(_ error: any Error, program: Program?) -> FormProblems? {
        switch error {
        case let refusal as Refusal:
            return FormProblems(general: [RefusalText.sentence(refusal, service, program: program)])
        case let input as InvalidInput: return FormProblems(input, service)
        default: return nil
        }
    }

    private func propertyName() async throws -> String {
        guard let properties = holder.staff?.properties else { return t("frame.all_properties") }
        guard let program = try await site.reading.program()?.program else { return "" }
        return properties.sorted().compactMap { program.property($0)?.name.text(in: context.language) }
            .joined(separator: " · ")
    }
}

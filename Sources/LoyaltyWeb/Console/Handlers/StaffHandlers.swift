import HTTPTypes
import Hummingbird
import LoyaltyRules
import LoyaltyService

/// Who may sign in, with their sessions and second factors.
struct StaffHandlers: Sendable {
    let site: Site

    /// `GET /console/staff`
    func list(_ request: Request, _ context: AppContext) async throws -> Response {
        let room = try ConsoleRoom(site, request, context)
        try room.demand(.manageAccess)
        return try await page(room)
    }

    /// `POST /console/staff/{login}/sign-out`
    func signOut(_ request: Request, _ context: AppContext) async throws -> Response {
        let room = try ConsoleRoom(site, request, context)
        try room.demand(.manageAccess)
        let login = context.parameters.get("login") ?? ""
        return try await done(room, room.t("staff.signed_out", login)) {
            _ = try await site.desk.perform(EndUserSessions(login: login), by: room.actor, key: context.form["key"])
        }
    }

    /// `POST /console/staff/{login}/second-factor`
    func reset(_ request: Request, _ context: AppContext) async throws -> Response {
        let room = try ConsoleRoom(site, request, context)
        try room.demand(.manageAccess)
        let login = context.parameters.get("login") ?? ""
        return try await done(room, room.t("staff.factor_reset", login)) {
            let operation = try ResetSecondFactor(login: login, reason: context.form["reason"])
            _ = try await site.desk.perform(operation, by: room.actor, key: context.form["key"])
        }
    }

    /// `POST /console/second-factor-roles`
    func demand(_ request: Request, _ context: AppContext) async throws -> Response {
        let room = try ConsoleRoom(site, request, context)
        try room.demand(.manageAccess)
        let roles = Set(Role.allCases.filter { context.form["role_" + $0.rawValue] == "on" })
        return try await done(room, room.t("staff.roles_kept")) {
            _ = try await site.desk.perform(DemandSecondFactor(roles: roles), by: room.actor, key: context.form["key"])
        }
    }

    private func done(_ room: ConsoleRoom, _ text: String, _ act: () async throws -> Void) async throws -> Response {
        do {
            try await act()
        } catch {
            guard var problems = room.problems(error, program: try await room.program()) else { throw error }
            // A list has the field many times: what is wrong with it is told above.
            problems.general += problems.fields.sorted { $0.key < $1.key }.map(\.value)
            return try await page(room, problems: problems, status: .unprocessableContent)
        }
        try await room.leave(.success, text)
        return HTMLResponse.seeOther(SitePath.staff)
    }

    private func page(
        _ room: ConsoleRoom, problems: FormProblems = .none, status: HTTPResponse.Status = .ok
    ) async throws -> Response {
        let program = try await room.program()
        let demanding = try await site.reading.secondFactorRoles(by: room.actor)
        let model = StaffPage.Model(
            lines: try await site.reading.staff(by: room.actor).map { view in
                StaffLine(
                    login: view.login, name: view.name,
                    roles: view.roles.map { room.service("role." + $0.rawValue) }.joined(separator: " · "),
                    hotels: view.properties.map { ids in
                        ids.compactMap { program.property($0)?.name.text(in: room.context.language) }
                            .joined(separator: " · ")
                    } ?? room.t("frame.all_properties"),
                    isActive: view.isActive, sessions: view.sessions, hasFactor: view.hasSecondFactor,
                    owesFactor: view.owesSecondFactor)
            },
            roles: Role.allCases.map {
                (value: $0.rawValue, label: room.service("role." + $0.rawValue), isChosen: demanding.contains($0))
            },
            key: Secret.token(), problems: problems)
        return HTMLResponse.page(StaffPage.render(model, try await room.frame(.account)), status: status)
    }
}

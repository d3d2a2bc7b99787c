import HTTPTypes
import Hummingbird
import LoyaltyRules
import LoyaltyService

/// The own sessions, browsers and second factor of who is signed in.
struct AccountHandlers: Sendable {
    let site: Site

    /// `GET /console/account`
    func page(_ request: Request, _ context: AppContext) async throws -> Response {
        let room = try ConsoleRoom(site, request, context)
        guard let user = room.holder.staff else { throw HTTPError(.unauthorized) }
        let presenter = Presenter(language: context.language, program: try await room.program())
        let state = try await SecondFactor(site.desk).state(of: user)
        let moment = { (instant: Instant) in presenter.moment(instant, at: room.homeProperty) }
        let model = AccountPage.Model(
            sessions: try await site.sessions.list(of: room.holder).map {
                SessionLine(
                    id: String($0.id), agent: $0.agent, address: $0.address, began: moment($0.createdAt),
                    seen: moment($0.seenAt), isThis: $0.digest == room.holder.session.digest)
            },
            devices: try await site.sessions.devices(of: room.holder).map {
                SessionLine(
                    id: "", agent: $0.agent, address: $0.address, began: moment($0.firstSeenAt), seen: moment($0.seenAt),
                    isThis: false)
            },
            factorSince: state.confirmedAt.map(moment), recoveryLeft: state.recoveryLeft, isDemanded: state.isDemanded,
            canManage: room.can(.manageAccess))
        return HTMLResponse.page(AccountPage.render(model, try await room.frame(.account)))
    }

    /// `POST /console/account/sessions/{session}`
    func end(_ request: Request, _ context: AppContext) async throws -> Response {
        let room = try ConsoleRoom(site, request, context)
        if let id = context.parameters.get("session").flatMap(Int64.init) {
            try await site.sessions.end(id, of: room.holder)
        }
        return try await back(room, .success, room.t("account.session_ended"))
    }

    /// `POST /console/account/other-sessions`
    func endOthers(_ request: Request, _ context: AppContext) async throws -> Response {
        let room = try ConsoleRoom(site, request, context)
        try await site.sessions.endOthers(of: room.holder)
        return try await back(room, .success, room.t("account.others_ended"))
    }

    /// `GET /console/account/second-factor`
    func setUp(_ request: Request, _ context: AppContext) async throws -> Response {
        let room = try ConsoleRoom(site, request, context)
        guard let user = room.holder.staff, let offer = try await SecondFactor(site.desk).offer(to: user) else {
            return HTMLResponse.seeOther(SitePath.account)
        }
        let model = FactorSetUpPage.Model(
            letters: offer.letters, link: offer.link, action: SitePath.secondFactor, isDemanded: false,
            problem: FlashText.read(room.holder.session.flash)?.text)
        if model.problem != nil { try await site.sessions.setFlash("", of: room.holder.session) }
        return HTMLResponse.page(FactorSetUpPage.render(model, bare(room)))
    }

    /// `POST /console/account/second-factor`
    func confirm(_ request: Request, _ context: AppContext) async throws -> Response {
        try await tried(request, context, wrongTo: SitePath.secondFactor) { user in
            try await SecondFactor(site.desk).confirm(user, code: context.form["code"], address: context.address)
        } then: { room, codes in
            HTMLResponse.page(RecoveryPage.render(codes, bare(room)))
        }
    }

    /// `POST /console/account/second-factor/recovery`
    func renew(_ request: Request, _ context: AppContext) async throws -> Response {
        try await tried(request, context, wrongTo: SitePath.account) { user in
            try await SecondFactor(site.desk).renewRecovery(user, code: context.form["code"], address: context.address)
        } then: { room, codes in
            HTMLResponse.page(RecoveryPage.render(codes, bare(room)))
        }
    }

    /// `POST /console/account/second-factor/end`
    func turnOff(_ request: Request, _ context: AppContext) async throws -> Response {
        try await tried(request, context, wrongTo: SitePath.account) { user in
            try await SecondFactor(site.desk).turnOff(user, code: context.form["code"], address: context.address)
        } then: { room, _ in
            try await back(room, .success, room.t("account.factor_ended"))
        }
    }

    /// What a code leads to; a wrong one leads back with a sentence.
    private func tried<Value: Sendable>(
        _ request: Request, _ context: AppContext, wrongTo path: String,
        _ code: (StaffRow) async throws -> SecondFactor.Outcome<Value>,
        then: (ConsoleRoom, Value) async throws -> Response
    ) async throws -> Response {
        let room = try ConsoleRoom(site, request, context)
        guard let user = room.holder.staff else { throw HTTPError(.unauthorized) }
        switch try await code(user) {
        case .right(let value): return try await then(room, value)
        case .wrong: return try await back(room, .danger, room.t("factor.wrong"), to: path)
        case .wait(let seconds): return try await back(room, .danger, room.t("sign_in.wait", String(seconds)), to: path)
        }
    }

    private func back(
        _ room: ConsoleRoom, _ kind: Flash.Kind, _ text: String, to path: String = SitePath.account
    ) async throws -> Response {
        try await room.leave(kind, text)
        return HTMLResponse.seeOther(path)
    }

    private func bare(_ room: ConsoleRoom) -> BareFrame {
        BareFrame(
            t: room.t, assets: site.assets, csrf: room.holder.session.csrf, path: Query.pathAndQuery(of: room.request))
    }
}

import Foundation
import HTTPTypes
import Hummingbird
import LoyaltyRules
import LoyaltyService

/// What a member sees of their own personal data, and does with it.
struct PortalPrivacy: Sendable {
    let site: Site
    private let pageSize = 20
    /// The version of the consent texts on the page.
    private static let textVersion = "portal-1"

    init(site: Site) { self.site = site }

    /// `GET /portal/privacy`
    func page(_ request: Request, _ context: AppContext) async throws -> Response {
        try await page(try await PortalRoom(site, request, context))
    }

    /// `POST /portal/consents`
    func consent(_ request: Request, _ context: AppContext) async throws -> Response {
        try await act(request, context) { room in
            guard let purpose = ConsentPurpose(rawValue: context.form["purpose"]) else { throw InvalidInput("purpose", "required") }
            if context.form["granted"] == "yes" {
                let version = purpose == .agreement ? try await site.agreed(standard: Self.textVersion) : Self.textVersion
                let give = GiveConsent(
                    member: room.view.row.id, purpose: purpose, textVersion: version, channel: "portal")
                _ = try await site.desk.perform(give, by: room.actor, key: context.form["key"])
            } else {
                let withdraw = WithdrawConsent(member: room.view.row.id, purpose: purpose, channel: "portal")
                _ = try await site.desk.perform(withdraw, by: room.actor, key: context.form["key"])
            }
        }
    }

    /// `POST /portal/requests`
    func ask(_ request: Request, _ context: AppContext) async throws -> Response {
        try await act(request, context) { room in
            guard let kind = RequestKind(rawValue: context.form["kind"]) else { throw InvalidInput("kind", "required") }
            let clean = context.form["question"].unicodeScalars.filter { $0.value >= 32 && $0.value != 127 }
            let open = OpenRequest(
                member: room.view.row.id, kind: kind, question: String(String(String.UnicodeScalarView(clean)).prefix(500)),
                channel: "portal")
            _ = try await site.desk.perform(open, by: room.actor, key: context.form["key"])
        }
    }

    /// `POST /portal/requests/{request}/taking-back`
    func takeBack(_ request: Request, _ context: AppContext) async throws -> Response {
        try await act(request, context) { room in
            let number = try APIRequest.number("request", context, unknown: .privacyRequestUnknown)
            let keep = TakeBackClosing(member: room.view.row.id, request: number)
            _ = try await site.desk.perform(keep, by: room.actor, key: context.form["key"])
        }
    }

    /// `GET /portal/copies/{format}`: a file.
    func copy(_ request: Request, _ context: AppContext) async throws -> Response {
        let room = try await PortalRoom(site, request, context)
        let format = context.parameters.get("format") ?? ""
        guard ["json", "csv"].contains(format) else { throw HTTPError(.notFound) }
        return PrivacyHandlers.file(
            try await site.reading.copy(of: room.view.row.id, reason: "", by: room.actor), format: format)
    }

    private func act(
        _ request: Request, _ context: AppContext, _ body: (PortalRoom) async throws -> Void
    ) async throws -> Response {
        let room = try await PortalRoom(site, request, context)
        do {
            try await body(room)
        } catch {
            guard let sentence = room.sentence(error) else { throw error }
            return try await page(room, problem: sentence, status: .unprocessableContent)
        }
        return HTMLResponse.seeOther(SitePath.portalPrivacy)
    }

    private func page(
        _ room: PortalRoom, problem: String? = nil, status: HTTPResponse.Status = .ok
    ) async throws -> Response {
        let (view, t, words) = (room.view, room.t, PrivacyWords(room.context.language))
        guard let privacy = try await site.reading.privacy(of: view.row.id, by: room.actor) else { throw Refusal(.memberUnknown) }
        let presenter = room.presenter
        let before = Cursor.read(Query.value("after", of: room.request)) ?? .max
        let looks = try await site.reading.lookers(at: view.row.id, before: before, limit: pageSize + 1, by: room.actor)
        let key = Secret.token()
        let closing = words.closing(
            privacy, program: view.program, ask: SitePath.portalRequests, takeBack: SitePath.portalTakingBack, key: key)
        let model = PortalPrivacyPage.Model(
            consents: ConsentPurpose.allCases.map { purpose in
                let said = privacy.consents.first { $0.purpose == purpose }
                return PortalPrivacyPage.Consent(
                    purpose: purpose.rawValue, title: words.purpose(purpose), granted: said?.granted ?? false,
                    said: said.map {
                        ($0.granted ? t("consent.granted") : t("consent.withheld"))
                            + " \(BusinessDay.of($0.recordedAt, timeZone: presenter.zone(view.row.property)))"
                    }, canChange: purpose != .agreement && view.standing.status == .active)
            },
            requests: privacy.requests.map {
                .init(title: words.kind($0.kind), state: words.state($0), opened: "\($0.openedOn)", answer: $0.answer)
            },
            kinds: RequestKind.allCases.filter { $0 != .close }.map { Choice(value: $0.rawValue, label: words.kind($0)) },
            blockers: privacy.blockers.map { words.blocker($0, program: view.program) },
            erasable: privacy.blockers.isEmpty
                ? nil : privacy.erasableOn.map { t("privacy.erasable_on", "\($0)") } ?? t("privacy.erasable_unknown"),
            points: presenter.points(view.standing.balances[view.program.points.id].held) + " " + presenter.pointsName,
            limits: privacy.limits.map { words.limit($0.kind) },
            looks: looks.prefix(pageSize).map { _, look in
                PortalPrivacyPage.Look(
                    at: presenter.moment(look.at, at: view.row.property),
                    who: ([words.looker(look.looker)] + look.hotels.map(presenter.property)).joined(separator: " · "),
                    what: words.fields(look.fields), why: ReasonText.words(look.reason, t, showsNote: false))
            },
            older: looks.count > pageSize
                ? SitePath.adding("after", Cursor.write(looks[pageSize - 1].id), to: SitePath.portalPrivacy) : nil,
            closing: view.standing.status == .active ? closing : nil, problem: problem, key: key)
        return HTMLResponse.page(PortalPrivacyPage.render(model, try room.frame(.me)), status: status)
    }
}

import HTTPTypes
import Hummingbird
import LoyaltyRules
import LoyaltyService

/// What a settlement is made of, and disputes about it.
struct SettlementDetailHandlers: Sendable {
    let site: Site
    private let pageSize = 50

    init(site: Site) { self.site = site }

    /// `GET /console/settlement/{month}/entries`
    func entries(_ request: Request, _ context: AppContext) async throws -> Response {
        let room = try ConsoleRoom(site, request, context)
        try room.demand(.readSettlement)
        let settlement = try await SettlementRoom(room)
        let month = try settlement.month()
        guard let kind = SettlementKind(rawValue: room.query("kind")),
            let facts = SettlementMonth(room.query("facts"))
        else { throw Refusal(.settlementEmpty, ["month": .text("\(month)")]) }
        let place = SettlementPlace(
            month: month, hotel: room.query("hotel"), asset: room.query("asset"), kind: kind, factMonth: facts
        )
        let after = room.query("after").split(separator: "-").compactMap { Int64($0) }
        let found = try await site.reading.settlementEntries(
            place, after: MemberID(after.first ?? 0), after.count == 2 ? after[1] : 0, limit: pageSize + 1,
            by: room.actor)
        let shown = found.prefix(pageSize)
        let cell = SettlementCell(
            hotel: place.hotel, asset: place.asset, kind: kind.rawValue, factMonth: "\(facts)")
        let model = SettlementEntriesPage.Model(
            month: "\(month)", title: settlement.presenter.title(place),
            rows: shown.map { settlement.presenter.entry($0, place.hotel) },
            more: found.count > pageSize
                ? shown.last.map {
                    SitePath.settlementEntries("\(month)", cell, after: "\($0.member.value)-\($0.sequence)")
                } : nil)
        return HTMLResponse.page(SettlementEntriesPage.render(model, try await room.frame(.settlement)))
    }

    /// `GET /console/settlement/{month}/disputes/{hotel}`
    func disputeForm(_ request: Request, _ context: AppContext) async throws -> Response {
        let room = try ConsoleRoom(site, request, context)
        try room.demand(.disputeSettlement)
        return try await disputePage(room)
    }

    /// `POST /console/settlement/{month}/disputes/{hotel}`
    func dispute(_ request: Request, _ context: AppContext) async throws -> Response {
        let room = try ConsoleRoom(site, request, context)
        try room.demand(.disputeSettlement)
        do {
            let settlement = try await SettlementRoom(room)
            let month = try settlement.month()
            let hotel = try settlement.hotel(month)
            guard let reason = ReasonText.join(context.form["reason"], "") else {
                throw InvalidInput("reason", "reason_required")
            }
            if context.form["act"] == "resolve" {
                let operation = ResolveSettlementDispute(month: month, hotel: hotel, reason: reason)
                _ = try await site.desk.perform(operation, by: room.actor, key: context.form["key"])
                try await room.leave(.success, room.t("settlement.was_resolved"))
            } else {
                let operation = DisputeSettlementLine(month: month, hotel: hotel, reason: reason)
                _ = try await site.desk.perform(operation, by: room.actor, key: context.form["key"])
                try await room.leave(.success, room.t("settlement.was_disputed"))
            }
            return HTMLResponse.seeOther(SitePath.settlement("\(month)"))
        } catch {
            guard let problems = room.problems(error, program: try await room.program()) else { throw error }
            return try await disputePage(room, problems: problems, status: .unprocessableContent)
        }
    }

    private func disputePage(
        _ room: ConsoleRoom, problems: FormProblems = .none, status: HTTPResponse.Status = .ok
    ) async throws -> Response {
        let settlement = try await SettlementRoom(room)
        let month = try settlement.month()
        let hotel = try settlement.hotel(month)
        let form = room.context.form
        let model = SettlementDisputePage.Model(
            month: "\(month)", hotel: hotel, name: settlement.presenter.hotel(hotel),
            net: settlement.presenter.net(hotel, month),
            open: settlement.book.openDispute(of: month, at: hotel)?.reason, reason: form["reason"],
            problems: problems, key: form["key"].isEmpty ? Secret.token() : form["key"])
        return HTMLResponse.page(
            SettlementDisputePage.render(model, try await room.frame(.settlement)), status: status)
    }
}

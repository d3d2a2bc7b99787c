import HTTPTypes
import Hummingbird
import LoyaltyRules
import LoyaltyService

/// Settlement between hotels: months, one month, its files, closing.
struct SettlementHandlers: Sendable {
    let site: Site
    private let pageSize = 36

    init(site: Site) { self.site = site }

    /// `GET /console/settlement`
    func list(_ request: Request, _ context: AppContext) async throws -> Response {
        let room = try ConsoleRoom(site, request, context)
        try room.demand(.readSettlement)
        let settlement = try await SettlementRoom(room)
        let before = Cursor.read(room.query("after")).map { SettlementMonth(number: Int(clamping: $0)) }
        let months = settlement.book.months.filter { month in before.map { month < $0 } ?? true }
        let shown = months.prefix(pageSize)
        let model = SettlementsPage.Model(
            list: shown.flatMap(settlement.presenter.rows),
            hasPrices: settlement.book.program.isSettled,
            showsTotals: settlement.presenter.seesAll,
            older: months.count > pageSize
                ? shown.last.map { SitePath.settlements(after: Cursor.write(Int64($0.number))) } : nil)
        return HTMLResponse.page(SettlementsPage.render(model, try await room.frame(.settlement)))
    }

    /// `GET /console/settlement/{month}`
    func page(_ request: Request, _ context: AppContext) async throws -> Response {
        let room = try ConsoleRoom(site, request, context)
        try room.demand(.readSettlement)
        let settlement = try await SettlementRoom(room)
        let model = settlement.presenter.model(
            try settlement.month(), mayClose: room.can(.closeSettlement),
            mayDispute: room.can(.disputeSettlement))
        return HTMLResponse.page(SettlementPage.render(model, try await room.frame(.settlement)))
    }

    /// `GET /console/settlement/{month}/files/{file}`
    func file(_ request: Request, _ context: AppContext) async throws -> Response {
        let room = try ConsoleRoom(site, request, context)
        try room.demand(.readSettlement)
        let settlement = try await SettlementRoom(room)
        let month = try settlement.month()
        let tables = SettlementTables(
            settlement.book, month, context.language, isShown: settlement.presenter.sees
        ).all
        guard let name = context.parameters.get("file") else { throw HTTPError(.notFound) }
        if name == "settlement.xlsx" {
            let type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
            return HTMLResponse.attachment(ReportWorkbook.bytes(tables), "settlement-\(month).xlsx", type)
        }
        guard let table = tables.first(where: { $0.id + ".csv" == name }) else { throw HTTPError(.notFound) }
        return HTMLResponse.attachment(
            Array(ReportCSV.text(table).utf8), "settlement-\(month)-\(name)", "text/csv; charset=utf-8")
    }

    /// `GET /console/settlement/{month}/closing`
    func closingForm(_ request: Request, _ context: AppContext) async throws -> Response {
        let room = try ConsoleRoom(site, request, context)
        try room.demand(.closeSettlement)
        return try await closingPage(room)
    }

    /// `POST /console/settlement/{month}/closing`
    func close(_ request: Request, _ context: AppContext) async throws -> Response {
        let room = try ConsoleRoom(site, request, context)
        try room.demand(.closeSettlement)
        do {
            let month = try await SettlementRoom(room).month()
            let performed = try await site.desk.perform(
                CloseSettlement(month: month), by: room.actor, key: context.form["key"])
            try await room.leave(
                .success, room.t("settlement.was_closed", performed.answer.months.joined(separator: ", ")))
            return HTMLResponse.seeOther(SitePath.settlement("\(month)"))
        } catch {
            guard let problems = room.problems(error, program: try await room.program()) else { throw error }
            return try await closingPage(room, problems: problems, status: .unprocessableContent)
        }
    }

    private func closingPage(
        _ room: ConsoleRoom, problems: FormProblems = .none, status: HTTPResponse.Status = .ok
    ) async throws -> Response {
        let settlement = try await SettlementRoom(room)
        let month = try settlement.month()
        let book = settlement.book
        let earlier = book.months.filter { $0 < month && !book.rule.isClosed($0) }.reversed()
        let open = book.openDisputes(of: month)
        let model = SettlementClosingPage.Model(
            month: "\(month)", counters: settlement.presenter.counters(book.rule.statement(month)),
            earlier: earlier.isEmpty ? nil : Self.span(Array(earlier)),
            disputes: open > 0 ? String(open) : nil,
            problems: problems,
            key: room.context.form["key"].isEmpty ? Secret.token() : room.context.form["key"])
        return HTMLResponse.page(
            SettlementClosingPage.render(model, try await room.frame(.settlement)), status: status)
    }

    private static func span(_ months: [SettlementMonth]) -> String {
        guard let first = months.first, let last = months.last, first != last else { return "\(months[0])" }
        return "\(first) … \(last)"
    }
}

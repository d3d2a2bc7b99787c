import HTTPTypes
import Hummingbird
import LoyaltyRules
import LoyaltyService

/// Recording a bill, with its points and their explanation shown while typing.
struct BillHandlers: Sendable {
    let site: Site

    /// `GET /console/members/{member}/bill`
    func form(_ request: Request, _ context: AppContext) async throws -> Response {
        let room = try ConsoleRoom(site, request, context)
        try room.demand(.recordBill)
        let view = try await room.member()
        var values = BillPage.Values()
        values.currency = view.program.currency.code
        values.businessDay = "\(view.today)"
        values.outlet = outlets(room, view.program).first?.value ?? ""
        values.lines = [FolioLineValues(category: category(of: values.outlet, view.program))]
        return try await page(room, view, values)
    }

    /// `POST /console/members/{member}/bill/preview`: the very same posting, rolled back.
    func preview(_ request: Request, _ context: AppContext) async throws -> Response {
        let room = try ConsoleRoom(site, request, context)
        try room.demand(.recordBill)
        let view = try await room.member()
        let preview = try await room.preview(for: view) {
            RecordBill(member: .id(view.row.id), folio: try folio(values(context.form), isPreview: true))
        }
        return HTMLResponse.page(BillPage.preview(preview, try await room.frame(.bill)))
    }

    /// `POST /console/members/{member}/bill`
    func submit(_ request: Request, _ context: AppContext) async throws -> Response {
        let room = try ConsoleRoom(site, request, context)
        try room.demand(.recordBill)
        let view = try await room.member()
        let values = values(context.form)
        do {
            let folio = try folio(values, isPreview: false)
            let operation = RecordBill(member: .id(view.row.id), folio: folio)
            return try await room.post(operation, for: view, sentence: "bill.done")
        } catch {
            guard let problems = room.problems(error, program: view.program) else { throw error }
            return try await page(
                room, view, values, problems: problems, first: first(error, room), key: context.form["key"],
                status: .unprocessableContent)
        }
    }

    private func values(_ form: Form) -> BillPage.Values {
        BillPage.Values(
            outlet: form["outlet"], businessDay: form["business_day"], number: form["number"],
            currency: form["currency"], lines: FolioForm.values(form))
    }

    /// A preview stands in for a number that is not typed yet.
    private func folio(_ values: BillPage.Values, isPreview: Bool) throws -> Folio {
        let log = InputLog()
        let place = values.outlet.split(separator: "/").map(String.init)
        if place.count != 2 { log.add("outlet", "required") }
        let day = CalendarDay(values.businessDay)
        if day == nil { log.add("business_day", "malformed_day") }
        let number = values.number.filter { !$0.isWhitespace }
        if number.isEmpty && !isPreview { log.add("number", "required") }
        if number.count > 64 { log.add("number", "too_long", ["most": "64"]) }
        let currency = Currency(values.currency)
        if currency == nil { log.add("currency", "malformed_currency") }
        let lines = currency.map { FolioForm.lines(values.lines, currency: $0, log: log) } ?? []
        try log.finish()
        guard let day, let currency else { throw InvalidInput("business_day", "malformed_day") }
        return Folio(
            kind: .bill, property: place[0], outlet: place[1],
            number: isPreview && number.isEmpty ? "preview-" + Secret.code() : number, arrival: day,
            departure: day,
            currency: currency, lines: lines)
    }

    /// The first telling of a duplicate bill, with a link to its receipt.
    private func first(_ error: any Error, _ room: ConsoleRoom) -> BillPage.First? {
        guard let conflict = (error as? Refusal)?.conflict else { return nil }
        let operation = String(conflict.operation)
        return BillPage.First(
            operationNumber: operation, href: SitePath.receipt("\(conflict.member)", operation))
    }

    private func outlets(_ room: ConsoleRoom, _ program: Program) -> [Choice] {
        let language = room.context.language
        return program.properties.filter { room.actor.covers($0.id) }.flatMap { property in
            property.outlets.map { outlet in
                Choice(
                    value: property.id + "/" + outlet.id,
                    label: property.name.text(in: language) + " · " + outlet.name.text(in: language),
                    category: outlet.category)
            }
        }
    }

    private func category(of place: String, _ program: Program) -> String {
        let parts = place.split(separator: "/").map(String.init)
        guard parts.count == 2 else { return program.categories.first?.id ?? "" }
        return program.property(parts[0])?.outlet(parts[1])?.category ?? program.categories.first?.id ?? ""
    }

    private func page(
        _ room: ConsoleRoom, _ view: MemberView, _ values: BillPage.Values, problems: FormProblems = .none,
        first: BillPage.First? = nil, key: String? = nil, status: HTTPResponse.Status = .ok
    ) async throws -> Response {
        let presenter = Presenter(language: room.context.language, program: view.program)
        let model = BillPage.Model(
            panel: presenter.panel(view, for: room.actor), values: values,
            outlets: outlets(
                room,
                view.program),
            categories: FolioForm.categories(view.program, room.context.language),
            currencies: currencies(values.currency, view.program), preview: presenter.emptyPreview(),
            problems: problems, first: first, key: key ?? Secret.token())
        return HTMLResponse.page(BillPage.render(model, try await room.frame(.bill)), status: status)
    }

    /// The program's currency first, then those that guests pay in most.
    private func currencies(_ chosen: String, _ program: Program) -> [Choice] {
        var codes = [program.currency.code, "CNY", "USD", "EUR", "GBP", "HKD", "JPY", "KRW", "SGD", "TWD"]
        if Currency(chosen) != nil { codes.append(chosen) }
        var seen: Set<String> = []
        return codes.filter { seen.insert($0).inserted }.map { Choice(value: $0, label: $0) }
    }
}

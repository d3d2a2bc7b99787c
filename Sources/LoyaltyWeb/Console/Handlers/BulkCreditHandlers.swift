import HTTPTypes
import Hummingbird
import LoyaltyRules
import LoyaltyService

/// Points for all members of a list: first what it would come to, then giving them.
struct BulkCreditHandlers: Sendable {
    let site: Site

    /// `GET /console/lists/points`
    func form(_ request: Request, _ context: AppContext) async throws -> Response {
        let room = try ConsoleRoom(site, request, context)
        try room.demand(.exportMembers)
        let program = try await room.program()
        let filter = FilterForm(request, program: program)
        let isAsked = !filter.told.isEmpty || room.query("all") == "yes"
        return try await page(room, filter, program, view: room.query("view"), isAsked: isAsked)
    }

    /// `POST /console/lists/bulk/preview`
    func preview(_ request: Request, _ context: AppContext) async throws -> Response {
        let room = try ConsoleRoom(site, request, context)
        try room.demand(.exportMembers)
        let (program, filter) = try await asked(room)
        do {
            let order = try await order(room, filter, program)
            _ = try await site.desk.perform(order, by: room.actor, dryRun: true)
            let preview = try await BulkCreditJob(site.desk).preview(
                order.members, order.amount, reason: order.reason, at: order.at, by: room.actor)
            return try await page(room, filter, program, view: context.form["view"], isAsked: true, preview: preview)
        } catch {
            return try await page(room, filter, program, view: context.form["view"], isAsked: true, error: error)
        }
    }

    /// `POST /console/lists/points`
    func give(_ request: Request, _ context: AppContext) async throws -> Response {
        let room = try ConsoleRoom(site, request, context)
        try room.demand(.exportMembers)
        let (program, filter) = try await asked(room)
        do {
            let order = try await order(room, filter, program)
            let bulk = try await site.desk.perform(order, by: room.actor, key: context.form["key"]).answer.bulk
            ListWork(site: site, context: context).credit(bulk, by: room.actor)
            return HTMLResponse.seeOther(SitePath.bulkCredit(String(bulk)))
        } catch {
            return try await page(room, filter, program, view: context.form["view"], isAsked: true, error: error)
        }
    }

    /// `GET /console/lists/points/{bulk}`
    func show(_ request: Request, _ context: AppContext) async throws -> Response {
        let room = try ConsoleRoom(site, request, context)
        try room.demand(.exportMembers)
        let (row, items, members) = try await bulk(room)
        let presenter = Presenter(language: context.language, program: try await room.program())
        let names = try await ActorNames([row.madeBy], by: room.actor, site: site, room.t)
        let (t, known) = (room.t, Dictionary(uniqueKeysWithValues: members.map { ($0.member, $0) }))
        func count(_ state: BulkCredit.State) -> String { String(items.count { $0.state == state }) }
        let model = BulkCreditPage.Model(
            id: String(row.id),
            facts: [
                NamedFigure(name: presenter.pointsName, value: presenter.amount(row.amount.amount, of: row.amount.asset)),
                NamedFigure(name: t("lists.why"), value: ReasonText.words(row.reason, t, showsNote: true)),
                NamedFigure(name: t("lists.at_cost_of"), value: row.property.isEmpty ? t("lists.program") : presenter.property(row.property)),
                NamedFigure(name: t("lists.state_done"), value: count(.done)),
                NamedFigure(name: t("lists.state_refused"), value: count(.refused)),
                NamedFigure(name: t("lists.state_waiting"), value: count(.waiting)),
                NamedFigure(name: t("lists.made"), value: presenter.moment(row.madeAt, at: "") + " · " + names.name(row.madeBy)),
            ],
            isRunning: items.contains { $0.state == .waiting }, canGoOn: row.madeBy == room.actor.id,
            lines: items.map { line($0, known[$0.member], room) })
        return HTMLResponse.page(BulkCreditPage.render(model, try await room.frame(.members)))
    }

    /// `POST /console/lists/points/{bulk}/rest`
    func rest(_ request: Request, _ context: AppContext) async throws -> Response {
        let room = try ConsoleRoom(site, request, context)
        try room.demand(.exportMembers)
        let row = try await bulk(room).row
        // It is in the name of who ordered it that points are given.
        if row.madeBy == room.actor.id {
            ListWork(site: site, context: context).credit(row.id, by: room.actor)
        } else {
            try await room.leave(.warning, room.service("refusal.list_of_others"))
        }
        return HTMLResponse.seeOther(SitePath.bulkCredit(String(row.id)))
    }

    private func asked(_ room: ConsoleRoom) async throws -> (Program, FilterForm) {
        let program = try await room.program()
        return (program, FilterForm(query: room.context.form["conditions"], program: program))
    }

    private func bulk(
        _ room: ConsoleRoom
    ) async throws -> (row: BulkCreditRow, items: [BulkCreditItem], members: [MemberSummary]) {
        let id = try APIRequest.number("bulk", room.context, unknown: .listUnknown)
        guard let found = try await site.reading.bulkCredit(id, by: room.actor) else { throw Refusal(.listUnknown) }
        return found
    }

    /// - Throws: `InvalidInput` for what was typed, and for a list that is empty or too long.
    private func order(_ room: ConsoleRoom, _ filter: FilterForm, _ program: Program) async throws -> OrderBulkCredit {
        if let input = filter.input { throw input }
        let (form, log) = (room.context.form, InputLog())
        let amount = AmountForm.amount("amount", decimals: program.points.decimals, form, log)
        let reason = ReasonText.join(form["reason"], String(room.remark("note").prefix(120)))
        if reason == nil { log.add("reason", "reason_required") }
        let found = try await site.reading.foundIDs(filter.filter, atMost: BulkCredit.most, by: room.actor)
        if found.isMore || found.members.isEmpty { log.add("members", "out_of_bounds", ["most": String(BulkCredit.most)]) }
        try log.finish()
        let views = try await site.reading.memberViews(by: room.actor)
        return OrderBulkCredit(
            members: found.members, conditions: filter.filter.stored,
            viewName: views.first { String($0.id) == form["view"] }?.name ?? "",
            amount: AssetAmount(program.points.id, amount ?? 0), reason: reason ?? "", at: String(form["property"].prefix(40)))
    }

    private func line(_ item: BulkCreditItem, _ member: MemberSummary?, _ room: ConsoleRoom) -> BulkCreditLine {
        let outcome =
            switch item.state {
            case .done: room.t("lists.state_done")
            case .waiting: room.t("lists.state_waiting")
            case .refused: room.service("refusal_title." + item.code)
            }
        return BulkCreditLine(
            name: member?.name ?? "", card: CardNumber.grouped(member?.cardNumber ?? ""), outcome: outcome,
            isRefused: item.state == .refused,
            href: item.operation == 0 ? nil : SitePath.receipt("\(item.member)", String(item.operation)))
    }

    private func page(
        _ room: ConsoleRoom, _ filter: FilterForm, _ program: Program, view: String, isAsked: Bool,
        preview: BulkCreditJob.Preview? = nil, error: (any Error)? = nil
    ) async throws -> Response {
        let presenter = Presenter(language: room.context.language, program: program)
        var problems = FormProblems.none
        if let error {
            guard let told = room.problems(error, program: program) else { throw error }
            problems = told
        }
        let (t, form) = (room.t, room.context.form)
        var found = (members: [MemberID](), isMore: false)
        if isAsked { found = try await site.reading.foundIDs(filter.filter, atMost: BulkCredit.most, by: room.actor) }
        let figure = String(found.members.count)
        let earlier = try await site.reading.bulkCredits(30, by: room.actor)
        let names = try await ActorNames(earlier.map(\.madeBy), by: room.actor, site: site, t)
        let homes = program.properties.filter { room.actor.covers($0.id) }.map {
            Choice(value: $0.id, label: $0.name.text(in: presenter.language))
        }
        let model = BulkCreditsPage.Model(
            words: isAsked ? FilterWords(presenter: presenter).sentence(filter.filter) : nil, conditions: filter.query, view: view,
            found: found.isMore ? t("found.more_than", figure) : t("found.count", figure), pointsName: presenter.pointsName,
            amount: form["amount"], reasons: ReasonChoices.adjustment(t), reason: form["reason"], note: form["note"],
            properties: (room.actor.properties == nil ? [Choice(value: "", label: t("lists.program"))] : []) + homes,
            property: form["property"],
            preview: preview.map {
                t("lists.would_give", String($0.members.count - $0.refused.count), String($0.refused.count))
            },
            leftOut: try await leftOut(preview, room, program),
            earlier: earlier.map {
                NamedFigure(
                    name: String($0.id),
                    value: [presenter.moment($0.madeAt, at: ""), names.name($0.madeBy), presenter.amount($0.amount.amount, of: $0.amount.asset)]
                        .joined(separator: " · "))
            },
            problems: problems, key: form["key"].isEmpty ? Secret.token() : form["key"])
        return HTMLResponse.page(
            BulkCreditsPage.render(model, try await room.frame(.members)), status: error == nil ? .ok : .unprocessableContent)
    }

    /// By name, with the whole sentence of why.
    private func leftOut(
        _ preview: BulkCreditJob.Preview?, _ room: ConsoleRoom, _ program: Program
    ) async throws -> [BulkCreditLine] {
        var lines: [BulkCreditLine] = []
        for (member, refusal) in preview?.refused.prefix(100) ?? [] {
            let view = try await site.reading.member(member, by: room.actor)
            lines.append(
                BulkCreditLine(
                    name: view?.person.name ?? "", card: CardNumber.grouped(view?.cardNumber ?? ""),
                    outcome: RefusalText.sentence(refusal, room.service, program: program), isRefused: true, href: nil))
        }
        return lines
    }
}

import Hummingbird
import LoyaltyRules
import LoyaltyService

/// Home, search, imports, mailbox.
struct ConsolePages: Sendable {
    let site: Site

    /// `GET /console`
    func home(_ request: Request, _ context: AppContext) async throws -> Response {
        let room = try ConsoleRoom(site, request, context)
        let program = try await room.program()
        let presenter = Presenter(language: context.language, program: program)
        let figures = try await site.reading.figures()
        let recent = room.can(.readMember) ? try await site.reading.newestMembers(5, by: room.actor) : []
        let t = room.t
        var counters = [
            Counter(label: t("home.members"), value: Formats.grouped(figures.members)),
            Counter(label: t("home.folios"), value: Formats.grouped(figures.folios)),
        ]
        for tier in program.tiers.dropFirst() {
            counters.append(
                Counter(
                    label: presenter.tierName(tier.id),
                    value: Formats.grouped(figures.tiers[tier.id] ?? 0)))
        }
        let model = HomePage.Model(
            day: "\(site.today(at: "", program: program))", counters: counters,
            recent: recent.map(presenter.line), drafts: try await drafts(room, program),
            notices: try await notices(room), hasTasks: program.assets.contains { $0.task != nil })
        return HTMLResponse.page(HomePage.render(model, try await room.frame(.home)))
    }

    /// The drafts that wait for this person's approval, each leading to its review.
    private func drafts(_ room: ConsoleRoom, _ program: Program) async throws -> [DraftLine] {
        let rows = try await site.reading.draftsToApprove(by: room.actor)
        guard !rows.isEmpty else { return [] }
        let versions = try await room.versions([], drafts: rows, program: program)
        return rows.map { versions.draft($0, href: SitePath.draftReview(String($0.id))) }
    }

    /// The tier run that waits for a decision, and daily jobs that went wrong.
    private func notices(_ room: ConsoleRoom) async throws -> [Notice] {
        let presenter = JobPresenter(room.t, timeZone: "", schedule: nil)
        var notices = try await site.reading.waitingTierRun(by: room.actor).map { [presenter.notice($0)] } ?? []
        let tasks = room.can(.readMember) ? try await site.reading.openTaskCount(atMost: 100, by: room.actor) : 0
        if tasks > 0 {
            notices.append(Notice(text: room.t("tasks.waiting", "\(tasks)"), href: SitePath.tasks, action: room.t("tasks.waiting_open")))
        }
        if let reader = try await site.reading.wideReaders(by: room.actor).first {
            let names = try await ActorNames([reader.actor], by: room.actor, site: site, room.t)
            notices.append(
                Notice(
                    text: room.t("audit.alarm", names.name(reader.actor), String(reader.members)),
                    href: SitePath.audit([("kind", "looks"), ("actor", reader.actor)]), action: room.t("audit.alarm_open")))
        }
        guard room.can(.runJobs) else { return notices }
        let board = try await site.reading.jobs(site.daily.schedule, by: room.actor)
        if board.lines.contains(where: { $0.last?.run.state == .failed }) {
            notices.append(
                Notice(text: room.t("jobs.some_failed"), href: SitePath.jobs, action: room.t("jobs.some_failed_open")))
        }
        return notices
    }

    /// `GET /console/search`: an exact card, mobile, e-mail or identity card goes straight to the member, and the
    /// bar code of a slip to its receipt.
    func search(_ request: Request, _ context: AppContext) async throws -> Response {
        let room = try ConsoleRoom(site, request, context)
        let (query, forBill) = (room.query("q"), room.query("for") == "bill")
        if let code = ReceiptCode(query) { return HTMLResponse.seeOther(SitePath.receipt(code.member, code.operation)) }
        let presenter = Presenter(language: context.language, program: try await room.program())
        let most = 20
        let found = query.isEmpty ? [] : try await site.reading.search(query, limit: most + 1, by: room.actor)
        let isExact =
            CheckDigit.isValid(query.filter { $0 != " " }) || CardReading(query) != nil || MobileNumber(query) != nil
            || (try? IdentityDocument(.resident, number: query)) != nil
            || query.contains("@")
        if !room.isPartial, found.count == 1, isExact {
            let id = "\(found[0].member)"
            return HTMLResponse.seeOther(forBill ? SitePath.bill(id) : SitePath.member(id))
        }
        let model = SearchPage.Model(
            query: query, results: found.prefix(most).map(presenter.line), tooMany: found.count > most,
            forBill: forBill)
        let frame = try await room.frame(forBill ? .bill : .members)
        return HTMLResponse.page(
            room.isPartial
                ? SearchPage.partial(
                    model,
                    frame) : SearchPage.render(model, frame))
    }

    /// `GET /console/imports`
    func imports(_ request: Request, _ context: AppContext) async throws -> Response {
        let room = try ConsoleRoom(site, request, context)
        try room.demand(.importStays)
        let presenter = Presenter(language: context.language, program: try await room.program())
        let rows = try await site.reading.imports().map { row in
            ImportsPage.Row(
                name: row.fileName, startedAt: presenter.moment(row.startedAt, at: ""),
                status: status(row.status),
                read: Formats.grouped(Int64(row.tally.read)),
                posted: Formats.grouped(Int64(row.tally.posted)),
                noted: Formats.grouped(Int64(row.tally.cancelled + row.tally.noShow)),
                parked: Formats.grouped(Int64(row.tally.parked)),
                parkedHref: row.tally.parked > 0 ? SitePath.parkedRows(String(row.id)) : nil)
        }
        return HTMLResponse.page(ImportsPage.render(.init(list: rows), try await room.frame(.imports)))
    }

    /// `GET /console/imports/{import}/parked`: the rows that could not be used, as CSV.
    func parked(_ request: Request, _ context: AppContext) async throws -> Response {
        let room = try ConsoleRoom(site, request, context)
        try room.demand(.importStays)
        let id = try APIRequest.number("import", context, unknown: .importUnknown)
        let reading = site.reading
        let body = ResponseBody { writer in
            try await writer.write(.init(string: ParkedRowFile.opening))
            var last = -1
            while true {
                let rows = try await reading.parkedRows(id, after: last, limit: 500)
                guard let end = rows.last else { break }
                try await writer.write(.init(string: rows.map(ParkedRowFile.line).joined()))
                last = end.line
            }
            try await writer.finish(nil)
        }
        return Response(
            status: .ok,
            headers: [
                .contentType: "text/csv; charset=utf-8",
                .contentDisposition: "attachment; filename=\"parked-\(id).csv\"",
            ], body: body)
    }

    /// `GET /console/mailbox`: messages that would have left, while no gateway is set.
    func mailbox(_ request: Request, _ context: AppContext) async throws -> Response {
        let room = try ConsoleRoom(site, request, context)
        try room.demand(.manageAccess)
        guard site.showsMailbox else { throw HTTPError(.notFound) }
        try await DeliverMessages(site.desk).run()
        let presenter = Presenter(language: context.language, program: try await room.program())
        let messages = try await DevelopmentMailbox(site.desk).messages(50).map {
            MailboxPage.Message(
                at: presenter.moment($0.at, at: ""), channel: $0.channel, to: $0.to, subject: $0.subject,
                body: $0.body)
        }
        return HTMLResponse.page(
            MailboxPage.render(
                .init(messages: messages),
                try await room.frame(.mailbox)))
    }

    private func status(_ status: ImportRow.Status) -> ImportsPage.Status {
        switch status {
        case .running: .running
        case .finished: .done
        case .failed: .failed
        case .reversed: .reversed
        }
    }
}

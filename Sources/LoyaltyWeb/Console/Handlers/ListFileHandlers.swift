import HTTPTypes
import Hummingbird
import LoyaltyRules
import LoyaltyService

/// Files of members: ordering, watching, fetching.
struct ListFileHandlers: Sendable {
    let site: Site

    /// `GET /console/lists/files`
    func list(_ request: Request, _ context: AppContext) async throws -> Response {
        let room = try ConsoleRoom(site, request, context)
        try room.demand(.exportMembers)
        let program = try await room.program()
        let form = FilterForm(request, program: program)
        let isAsked = !form.told.isEmpty || room.query("all") == "yes"
        return try await page(room, form, program, view: room.query("view"), isAsked: isAsked)
    }

    /// `POST /console/lists/files`
    func order(_ request: Request, _ context: AppContext) async throws -> Response {
        let room = try ConsoleRoom(site, request, context)
        try room.demand(.exportMembers)
        let (program, form) = (try await room.program(), context.form)
        let filter = FilterForm(query: form["conditions"], program: program)
        do {
            if let input = filter.input { throw input }
            guard let format = ListFile.Format(rawValue: form["format"]) else {
                throw InvalidInput("format", "unknown_word", ["words": "csv, xlsx"])
            }
            let operation = OrderListFile(
                conditions: filter.filter.stored, viewName: try await viewName(form["view"], room),
                columns: ListColumn.allCases.filter { form.isTicked("column_" + $0.rawValue) }, format: format,
                language: context.language, reason: room.remark("reason"))
            let file = try await site.desk.perform(operation, by: room.actor, key: form["key"]).answer.file
            ListWork(site: site, context: context).fill(file)
            return HTMLResponse.seeOther(SitePath.listFile(String(file)))
        } catch {
            guard let problems = room.problems(error, program: program) else { throw error }
            return try await page(room, filter, program, view: form["view"], isAsked: true, problems: problems)
        }
    }

    /// `GET /console/lists/files/{file}`
    func show(_ request: Request, _ context: AppContext) async throws -> Response {
        let room = try ConsoleRoom(site, request, context)
        try room.demand(.exportMembers)
        let (file, fetches) = try await file(room)
        let program = try await room.program()
        let presenter = Presenter(language: context.language, program: program)
        let names = try await ActorNames([file.madeBy] + fetches.map(\.actor), by: room.actor, site: site, room.t)
        let t = room.t
        var facts = [
            NamedFigure(name: t("lists.conditions"), value: words(file, presenter)),
            NamedFigure(name: t("lists.columns"), value: file.columns.map { presenter.service("list.column_" + $0.rawValue) }.joined(separator: " · ")),
            NamedFigure(name: t("lists.members"), value: Formats.grouped(file.members)),
            NamedFigure(name: t("lists.left_out"), value: Formats.grouped(file.leftOut)),
            NamedFigure(name: t("lists.made"), value: presenter.moment(file.madeAt, at: "") + " · " + names.name(file.madeBy)),
            NamedFigure(name: t("lists.ends"), value: presenter.moment(file.endsAt, at: "")),
        ]
        if file.showsContacts { facts.append(NamedFigure(name: t("lists.reason"), value: file.reason)) }
        let model = ListFilePage.Model(
            id: String(file.id), state: state(file, t), isRunning: file.state == .running, isReady: file.state == .done,
            facts: facts, fetches: fetches.map { NamedFigure(name: names.name($0.actor), value: presenter.moment($0.at, at: "")) })
        return HTMLResponse.page(ListFilePage.render(model, try await room.frame(.members)))
    }

    /// `POST /console/lists/files/{file}/rest`
    func rest(_ request: Request, _ context: AppContext) async throws -> Response {
        let room = try ConsoleRoom(site, request, context)
        try room.demand(.exportMembers)
        let file = try await file(room).file
        ListWork(site: site, context: context).fill(file.id)
        return HTMLResponse.seeOther(SitePath.listFile(String(file.id)))
    }

    /// `POST /console/lists/files/{file}/file`
    func fetch(_ request: Request, _ context: AppContext) async throws -> Response {
        let room = try ConsoleRoom(site, request, context)
        try room.demand(.exportMembers)
        let file = try await file(room).file
        let program = try await room.program()
        do {
            _ = try await site.desk.perform(FetchListFile(file: file.id), by: room.actor)
        } catch {
            guard let problems = room.problems(error, program: program), let told = problems.general.first else { throw error }
            try await room.leave(.danger, told)
            return HTMLResponse.seeOther(SitePath.listFile(String(file.id)))
        }
        let presenter = Presenter(language: file.language, program: program)
        let names = try await ActorNames([file.madeBy, room.actor.id], by: room.actor, site: site, presenter.web)
        let mark = presenter.service(
            "list.file_marks", String(file.id), names.name(file.madeBy), presenter.moment(file.madeAt, at: ""),
            file.viewName.isEmpty ? "–" : file.viewName, words(file, presenter), names.name(room.actor.id),
            presenter.moment(site.desk.clock.now(), at: ""))
        let document = ListFileDocument(
            file: file, rows: try await site.reading.listFileRows(file, by: room.actor), mark: mark)
        let made = BusinessDay.of(file.madeAt, timeZone: presenter.zone(""))
        return HTMLResponse.attachment(document.bytes, document.name(on: made), document.type)
    }

    private func file(_ room: ConsoleRoom) async throws -> (file: ListFileRow, fetches: [(actor: String, at: Instant)]) {
        let id = try APIRequest.number("file", room.context, unknown: .listUnknown)
        guard let found = try await site.reading.listFile(id, by: room.actor) else { throw Refusal(.listUnknown) }
        return found
    }

    /// The name of a view that one may see; empty for none.
    private func viewName(_ view: String, _ room: ConsoleRoom) async throws -> String {
        try await site.reading.memberViews(by: room.actor).first { String($0.id) == view }?.name ?? ""
    }

    private func words(_ file: ListFileRow, _ presenter: Presenter) -> String {
        let filter = FilterForm(stored: file.conditions, program: presenter.program).filter
        let words = FilterWords(presenter: presenter).sentence(filter)
        return file.viewName.isEmpty ? words : file.viewName + ": " + words
    }

    private func state(_ file: ListFileRow, _ t: Texts) -> String {
        switch file.state {
        case .running: t("lists.running", Formats.grouped(file.members))
        case .done: t("lists.done")
        case .removed: t("lists.was_removed")
        }
    }

    private func page(
        _ room: ConsoleRoom, _ filter: FilterForm, _ program: Program, view: String, isAsked: Bool,
        problems: FormProblems = .none
    ) async throws -> Response {
        let presenter = Presenter(language: room.context.language, program: program)
        let (t, form) = (room.t, room.context.form)
        let files = try await site.reading.listFiles(50, by: room.actor)
        let names = try await ActorNames(files.map(\.madeBy), by: room.actor, site: site, t)
        let model = ListFilesPage.Model(
            words: isAsked ? FilterWords(presenter: presenter).sentence(filter.filter) : nil, conditions: filter.query,
            view: view,
            columns: ListColumn.allCases.map { column in
                (
                    Choice(value: column.rawValue, label: presenter.service("list.column_" + column.rawValue)),
                    problems.isEmpty ? ListColumn.usual.contains(column) : form.isTicked("column_" + column.rawValue)
                )
            },
            formats: [Choice(value: "xlsx", label: "XLSX"), Choice(value: "csv", label: "CSV")], format: form["format"],
            reason: form["reason"], canReveal: room.can(.revealMember), days: String(ListFile.days),
            files: files.map { file in
                ListFileLine(
                    href: SitePath.listFile(String(file.id)), number: String(file.id), conditions: words(file, presenter),
                    members: Formats.grouped(file.members), state: state(file, t), made: presenter.moment(file.madeAt, at: ""),
                    who: names.name(file.madeBy))
            },
            problems: problems, key: problems.isEmpty ? Secret.token() : form["key"])
        return HTMLResponse.page(
            ListFilesPage.render(model, try await room.frame(.members)), status: problems.isEmpty ? .ok : .unprocessableContent)
    }
}

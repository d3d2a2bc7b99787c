import LoyaltyRules
import LoyaltyService

/// The form that begins a replay: what it begins with, what was sent, and what is wrong with that.
struct ReplayForm: Sendable {
    private let room: ConsoleRoom
    private var form: Form { room.context.form }

    init(_ room: ConsoleRoom) { self.room = room }

    /// The form as it is opened: with the draft or version that the address names, else with the text in force.
    func begun() async throws -> ReplayPage.Model {
        guard let version = try await room.site.reading.program()?.row.version else {
            throw Refusal(.noProgramInForce)
        }
        let document = try await room.site.reading.programDocument(version)?.document ?? ""
        var model = try await model(document: document)
        (model.draft, model.version) = (room.query("draft"), room.query("version"))
        if !model.drafts.contains(where: { $0.value == model.draft }) { model.draft = "" }
        if !model.draft.isEmpty {
            model.source = .draft
        } else if !model.version.isEmpty {
            model.source = .version
        }
        return model
    }

    /// The form as it was sent. A file has to be chosen again: no page can put it back.
    func sent(_ problems: FormProblems) async throws -> ReplayPage.Model {
        var model = try await model(document: form["document"])
        model.source = source
        (model.draft, model.version) = (form["draft"], form["version"])
        (model.from, model.to) = (form["from"], form["to"])
        model.problems = problems
        return model
    }

    /// - Throws: `InvalidInput` for what is no day, and for days in the wrong order.
    func days() throws -> (from: CalendarDay?, to: CalendarDay?) {
        let log = InputLog()
        let (from, to) = (day("from", log), day("to", log))
        try log.finish()
        if let from, let to, to < from { throw InvalidInput("to", "day_order") }
        return (from, to)
    }

    /// What is tried.
    /// - Throws: `InvalidInput` with the field that is empty or can't be read; `Refusal` for a draft or version that
    ///   is not there.
    func draft() async throws -> ReplayDraft {
        let (reading, actor) = (room.site.reading, room.actor)
        switch source {
        case .draft:
            guard let id = Int64(form["draft"]) else { throw InvalidInput("draft", "required") }
            return try await reading.replayDraft(id, by: actor)
        case .version:
            guard let number = Int32(form["version"]) else { throw InvalidInput("version", "required") }
            return try await reading.replayDraft(ofVersion: Int(number), by: actor)
        case .file:
            guard let file = form.file("file") else { throw InvalidInput("file", "required") }
            guard let text = file.text else { throw InvalidInput("file", "malformed_utf8") }
            return ReplayDraft(text, from: .file(file.name))
        case .document:
            guard !form["document"].isEmpty else { throw InvalidInput("document", "required") }
            return ReplayDraft(form["document"].replacing("\r\n", with: "\n"))
        }
    }

    /// What is wrong, beside the field that it came from; nil for what a form can't answer.
    func problems(_ error: any Error) -> FormProblems? {
        guard let unsound = error as? ProgramProblems else { return room.problems(error, program: nil) }
        let texts = room.service
        let lines = unsound.problems.map {
            "\($0.mark.line):\($0.mark.column): " + $0.sentence(texts)
        }
        return FormProblems(
            general: lines, fields: [source.rawValue: room.t("replay.unsound", String(lines.count))])
    }

    private var source: ReplaySource { ReplaySource(rawValue: form["source"]) ?? .document }

    private func day(_ name: String, _ log: InputLog) -> CalendarDay? {
        guard !form[name].isEmpty else { return nil }
        let day = CalendarDay(form[name])
        if day == nil { log.add(name, "malformed_day") }
        return day
    }

    private func model(document: String) async throws -> ReplayPage.Model {
        let drafts = try await room.site.reading.drafts(by: room.actor).filter { $0.state == .open }
        let versions = try await room.site.reading.programHistory(by: room.actor)
        let t = room.t
        return ReplayPage.Model(
            drafts: drafts.map {
                Choice(
                    value: String($0.id), label: $0.title + " · " + t("draft.revision", String($0.revision)))
            },
            versions: versions.map { view in
                let number = String(view.row.version)
                return Choice(
                    value: number, label: t("replay.version_choice", number, "\(view.row.effectiveFrom)"))
            },
            document: document, runs: room.site.service.replays.runs)
    }
}

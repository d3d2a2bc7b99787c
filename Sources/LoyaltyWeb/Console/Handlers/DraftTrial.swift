import Hummingbird
import LoyaltyRules
import LoyaltyService

/// Works out a tried stay or bill by a draft, and by the version in force beside it: the very rules that would post
/// it, for a guest of whom nothing else is known.
struct DraftTrial: Sendable {
    private let room: ConsoleRoom
    private let inForce: Program
    private let today: CalendarDay

    init(_ room: ConsoleRoom) async throws {
        self.room = room
        inForce = try await room.program()
        today = room.site.today(at: "", program: inForce)
    }

    private var language: Language { room.context.language }

    /// The panel with what was typed, or with a first example.
    func model(by draft: Program?) -> TrialPanel.Model {
        let program = draft ?? inForce
        let values = values(program)
        return TrialPanel.Model(
            values: values, places: places(program), categories: FolioForm.categories(program, language),
            tiers: program.tiers.map { Choice(value: $0.id, label: $0.name.text(in: language)) },
            results: results(by: draft, values))
    }

    func results(by draft: Program?) -> [TrialResult] { results(by: draft, values(draft ?? inForce)) }

    private func results(by draft: Program?, _ values: TrialPanel.Values) -> [TrialResult] {
        let t = room.t
        let title = t("trial.by_draft")
        let own = draft.map { result(title, values, by: $0) }
        return [
            own ?? TrialResult(title: title, problem: t("trial.not_readable")),
            result(t("trial.by_version", String(inForce.version)), values, by: inForce),
        ]
    }

    private func values(_ program: Program) -> TrialPanel.Values {
        let form = room.context.form
        guard form.isTicked("place") else {
            return TrialPanel.Values(
                place: program.properties.first?.id ?? "", day: "\(today)",
                category: program.categories.first?.id ?? "", tier: program.tiers[0].id)
        }
        return TrialPanel.Values(
            place: form["place"], day: form["day"], nights: form["nights"], category: form["category"],
            net: form["net"], tier: form["tier"], channel: form["channel"])
    }

    private func places(_ program: Program) -> [Choice] {
        program.properties.flatMap { property in
            let name = property.name.text(in: language)
            return [Choice(value: property.id, label: room.t("trial.stay", name))]
                + property.outlets.map {
                    Choice(value: property.id + "/" + $0.id, label: name + " · " + $0.name.text(in: language))
                }
        }
    }

    private func result(_ title: String, _ values: TrialPanel.Values, by program: Program) -> TrialResult {
        guard let folio = folio(values, program) else {
            return TrialResult(title: title, problem: room.t("trial.incomplete"))
        }
        let presenter = Presenter(language: language, program: program)
        do {
            try FolioReview.check(folio, in: program, today: folio.occurredOn)
            let earning = try Earning.earn(folio, tier: values.tier, program: program)
            let points = earning.lines.filter { $0.asset == program.points.id }.reduce(0) { $0 + $1.amount }
            return TrialResult(
                title: title, points: presenter.signedPoints(points), pointsName: presenter.pointsName,
                lines: presenter.lines(Receipt(programVersion: program.version, lines: earning.explanation)))
        } catch {
            return TrialResult(title: title, problem: room.t("trial.unknown_place"))
        }
    }

    /// Nil while something is missing.
    private func folio(_ values: TrialPanel.Values, _ program: Program) -> Folio? {
        let parts = values.place.split(separator: "/").map(String.init)
        let plain = values.net.filter { $0 != "," && $0 != " " }
        guard let property = parts.first, let day = CalendarDay(values.day),
            let net = Decimals.integer(plain, decimals: program.currency.decimals), net >= 0
        else { return nil }
        let outlet = parts.count > 1 ? parts[1] : nil
        guard let nights = outlet == nil ? Int(values.nights) : 0,
            (0...FolioReview.longestStay).contains(nights)
        else {
            return nil
        }
        let channel = values.channel.filter { !$0.isWhitespace }
        return Folio(
            kind: outlet == nil ? .stay : .bill, property: property, outlet: outlet, number: "trial",
            arrival: day.adding(days: -nights), departure: day, currency: program.currency,
            lines: [FolioLine(category: values.category, net: net)],
            details: FolioDetails(channel: channel.isEmpty ? nil : String(channel.prefix(40))))
    }
}

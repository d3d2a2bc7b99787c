import Hummingbird
import LoyaltyRules
import LoyaltyService

/// Works out a tried stay, bill or event by a draft, and by the version in force beside it: the very rules that would
/// post it, for a guest of whom no more is known than was typed.
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
            counters: program.counters.filter { !$0.measure.isDistinct }.map {
                Choice(value: $0.id, label: $0.name.text(in: language))
            },
            currency: program.currency.code, results: results(by: draft, values))
    }

    func results(by draft: Program?) -> [TrialResult] { results(by: draft, values(draft ?? inForce)) }

    private func results(by draft: Program?, _ values: TrialValues) -> [TrialResult] {
        let t = room.t
        let title = t("trial.by_draft")
        let own = draft.map { result(title, values, by: $0) }
        return [
            own ?? TrialResult(title: title, problem: t("trial.not_readable")),
            result(t("trial.by_version", String(inForce.version)), values, by: inForce),
        ]
    }

    private func values(_ program: Program) -> TrialValues {
        let form = room.context.form
        guard form.isTicked("place") else {
            var values = TrialValues()
            values["place"] = program.properties.first?.id ?? ""
            values["day"] = "\(today)"
            values["category"] = program.categories.first?.id ?? ""
            values["tier"] = program.tiers[0].id
            return values
        }
        var values = TrialValues([:])
        for name in TrialValues.names + program.counters.map({ "before_" + $0.id }) { values[name] = form[name] }
        return values
    }

    private func places(_ program: Program) -> [Choice] {
        let hotels = program.properties.flatMap { property in
            let name = property.name.text(in: language)
            return [Choice(value: property.id, label: room.t("trial.stay", name))]
                + property.outlets.map {
                    Choice(value: property.id + "/" + $0.id, label: name + " · " + $0.name.text(in: language))
                }
        }
        return hotels
            + program.names.events.map {
                Choice(value: "event:" + $0.id, label: room.t("trial.event", $0.name.text(in: language)))
            }
    }

    private func result(_ title: String, _ values: TrialValues, by program: Program) -> TrialResult {
        guard let request = TrialReader(values: values, program: program).request() else {
            return TrialResult(title: title, problem: room.t("trial.incomplete"))
        }
        let presenter = Presenter(language: language, program: program)
        do {
            try FolioReview.check(request.folio, in: program, today: request.folio.occurredOn)
            let earning = try Earning.earn(request, program: program)
            return TrialResult(
                title: title, points: presenter.signedPoints(Self.sum(of: program.points.id, earning)),
                pointsName: presenter.pointsName,
                others: program.assets.dropFirst().compactMap { asset in
                    let amount = Self.sum(of: asset.id, earning)
                    return amount == 0 ? nil : presenter.renderer.word(.amount(amount, asset: asset.id))
                },
                lines: presenter.lines(Receipt(programVersion: program.version, lines: earning.explanation)))
        } catch {
            let refusal = error.refusal(of: request.folio, program: program)
            return TrialResult(
                title: title, problem: RefusalText.sentence(refusal, presenter.service, program: program))
        }
    }

    private static func sum(of asset: String, _ earning: FolioEarning) -> Int64 {
        earning.lines.reduce(0) { $1.asset == asset ? $0 + $1.amount : $0 }
    }
}

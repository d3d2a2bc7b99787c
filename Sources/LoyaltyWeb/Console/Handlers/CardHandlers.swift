import HTTPTypes
import Hummingbird
import LoyaltyRules
import LoyaltyService

/// A member's cards and PIN at the desk.
struct CardHandlers: Sendable {
    let site: Site

    /// `GET /console/members/{member}/cards`
    func show(_ request: Request, _ context: AppContext) async throws -> Response {
        let room = try ConsoleRoom(site, request, context)
        try room.demand(.manageCards)
        return try await page(room)
    }

    /// `GET /console/members/{member}/cards/carrier?card=NUMBER`: the letter that carries a card.
    func carrier(_ request: Request, _ context: AppContext) async throws -> Response {
        let room = try ConsoleRoom(site, request, context)
        try room.demand(.manageCards)
        let view = try await room.member()
        guard let cards = try await site.reading.cards(of: view.row.id, by: room.actor),
            let card = cards.cards.first(where: { $0.number == room.query("card") }), cards.use(card) == .allowed
        else { throw HTTPError(.notFound) }
        let presenter = Presenter(language: context.language, program: view.program)
        let model = CarrierPage.Model(
            program: view.program.name.text(in: context.language), member: view.person.name,
            kind: cards.kind(of: card).map { CardWords.name($0, context.language) } ?? card.kind,
            number: CardNumber.grouped(card.number), barcode: Barcode.svg(card.number), tier: presenter.tierName(view.tier.tier),
            lastDay: card.lastOn?.description, today: "\(view.today)", back: SitePath.cards("\(view.row.id)"))
        return HTMLResponse.page(CarrierPage.render(model, try await room.frame(.members)))
    }

    /// `POST /console/members/{member}/cards`: hands out a card of another kind.
    func issue(_ request: Request, _ context: AppContext) async throws -> Response {
        let room = try ConsoleRoom(site, request, context)
        try room.demand(.manageCards)
        return try await perform(room) { form in
            ChangeCard(
                member: try APIRequest.member(context), step: .issue, kind: form["kind"], printed: try printed(form),
                cause: .asked, at: room.homeProperty)
        }
    }

    /// `POST /console/members/{member}/cards/steps`
    func step(_ request: Request, _ context: AppContext) async throws -> Response {
        let room = try ConsoleRoom(site, request, context)
        try room.demand(.manageCards)
        return try await perform(room) { form in
            guard let step = CardStep(rawValue: form["step"]), step != .issue else {
                throw InvalidInput("step", "unknown_word", ["words": "lose, find, replace, renew, close"])
            }
            let usual: CardCause = step == .lose ? .lost : step == .find ? .found : step == .replace ? .damaged : .asked
            return ChangeCard(
                member: try APIRequest.member(context), step: step, card: String(form["card"].prefix(40)),
                printed: try printed(form), cause: CardCause(rawValue: form["cause"]) ?? usual, waivesFee: form["waives"] == "yes",
                at: room.homeProperty, reason: room.remark("reason"))
        }
    }

    /// `POST /console/members/{member}/pin`
    func setPIN(_ request: Request, _ context: AppContext) async throws -> Response {
        let room = try ConsoleRoom(site, request, context)
        try room.demand(.manageCards)
        let member = try APIRequest.member(context)
        do {
            let operation = try SetPIN(
                member: member, pin: context.form["pin"], at: room.homeProperty, reason: room.remark("shown"),
                keyring: site.desk.keyring)
            _ = try await site.desk.perform(operation, by: room.actor, key: context.form["key"])
            try await room.leave(.success, room.t("cards.pin_saved"))
            return HTMLResponse.seeOther(SitePath.cards("\(member)"))
        } catch {
            return try await page(room, error: error, reason: "shown")
        }
    }

    /// `POST /console/members/{member}/pin/trial`
    func checkPIN(_ request: Request, _ context: AppContext) async throws -> Response {
        let room = try ConsoleRoom(site, request, context)
        try room.demand(.manageCards)
        let member = try APIRequest.member(context)
        do {
            _ = try await PINCheck(site.desk).check(.id(member), pin: context.form["tried"], at: room.actor.id)
            try await room.leave(.success, room.t("cards.pin_right"))
            return HTMLResponse.seeOther(SitePath.cards("\(member)"))
        } catch {
            return try await page(room, error: error)
        }
    }

    /// The number of the printed card that was read; empty where none was.
    private func printed(_ form: Form) throws -> String {
        guard !form["printed"].isEmpty else { return "" }
        guard case .number(let number)? = CardReading(form["printed"]) else { throw InvalidInput("printed", "malformed_card") }
        return number
    }

    private func perform(_ room: ConsoleRoom, _ operation: (Form) throws -> ChangeCard) async throws -> Response {
        do {
            let answer = try await site.desk.perform(
                try operation(room.context.form), by: room.actor, key: room.context.form["key"]
            ).answer
            try await room.leave(.success, try await sentence(answer, room))
            return HTMLResponse.seeOther(SitePath.cards("\(answer.member)"))
        } catch {
            return try await page(room, error: error)
        }
    }

    /// What was done, and what is taken at the till for it.
    private func sentence(_ answer: CardAnswer, _ room: ConsoleRoom) async throws -> String {
        let number = CardNumber.grouped(answer.number)
        let done = answer.replaced == nil ? room.t("cards.done", number) : room.t("cards.done_new", number)
        guard answer.fee > 0 else { return done }
        let program = try await room.program()
        let fee = Presenter(language: room.context.language, program: program).money(answer.fee, program.currency)
        return room.t("cards.with_fee", done, fee)
    }

    private func page(_ room: ConsoleRoom, error: (any Error)? = nil, reason: String = "reason") async throws -> Response {
        let view = try await room.member()
        var problems = FormProblems.none
        if let error {
            guard let told = room.problems(error, program: view.program) else { throw error }
            problems = told
            for name in problems.fields.keys.sorted() where !["printed", "reason", "kind", "pin", "tried"].contains(name) {
                problems.fields.removeValue(forKey: name).map { problems.general.append($0) }
            }
            if reason != "reason", let problem = problems.fields.removeValue(forKey: "reason") { problems.fields[reason] = problem }
        }
        guard let cards = try await site.reading.cards(of: view.row.id, by: room.actor) else { throw Refusal(.memberUnknown) }
        let (t, form, language) = (room.t, room.context.form, room.context.language)
        let presenter = Presenter(language: language, program: view.program)
        let names = try await ActorNames(cards.events.map(\.actor), by: room.actor, site: site, t)
        let isActive = view.standing.status == .active
        let model = CardsPage.Model(
            panel: presenter.panel(view, for: room.actor), cards: presenter.cards(cards, t, canChange: isActive),
            history: presenter.history(cards, names, t), pin: t(CardWords.key(cards.pin)), hasPIN: cards.pin != .none,
            kinds: isActive ? kinds(cards, view.tier.tier, language) : [],
            causes: [CardCause.lost, .stolen, .damaged, .ended].map { Choice(value: $0.rawValue, label: t(CardWords.key($0))) },
            canWaive: room.can(.manageCardStock), printed: form["printed"], reason: form["reason"], problems: problems,
            key: error == nil ? Secret.token() : String(form["key"].prefix { $0 != "-" }))
        return HTMLResponse.page(
            CardsPage.render(model, try await room.frame(.members)), status: error == nil ? .ok : .unprocessableContent)
    }

    /// The kinds of which the member has none that can be used, and may have one.
    private func kinds(_ view: CardView, _ tier: String, _ language: Language) -> [Choice] {
        let held = Set(view.cards.filter { $0.status == .active || $0.status == .frozen }.map(\.kind))
        return view.kinds.filter { kind in
            guard !held.contains(kind.id) else { return false }
            do throws(CardIssue.Problem) { try CardIssue.review(kind, tier: tier) } catch { return false }
            return true
        }.map { Choice(value: $0.id, label: CardWords.name($0, language)) }
    }
}

import HTTPTypes
import Hummingbird
import LoyaltyRules
import LoyaltyService

/// Adding a kind of card, and changing one.
struct CardKindHandlers: Sendable {
    let site: Site

    /// `GET /console/cards/kinds/{kind}`; `new` for another one.
    func show(_ request: Request, _ context: AppContext) async throws -> Response {
        let room = try ConsoleRoom(site, request, context)
        try room.demand(.setCardKinds)
        let id = context.parameters.get("kind") ?? ""
        let kind = try await site.reading.cardKinds().first { $0.id == id }
        guard id == "new" || kind != nil else { throw Refusal(.cardKindUnknown, ["kind": .text(id)]) }
        let program = try await room.program()
        return try await page(room, id: kind?.id, values: Self.values(kind, program), flags: kind.map(Self.flags) ?? Flags())
    }

    /// `POST /console/cards/kinds/{kind}`
    func save(_ request: Request, _ context: AppContext) async throws -> Response {
        let room = try ConsoleRoom(site, request, context)
        try room.demand(.setCardKinds)
        let (form, path) = (context.form, context.parameters.get("kind") ?? "")
        let isNew = path == "new"
        do {
            let kind = try Self.kind(isNew ? form["id"] : path, form, decimals: try await room.program().currency.decimals)
            _ = try await site.desk.perform(
                SetCardKind(kind, reason: room.remark("reason")), by: room.actor, key: form["key"])
            try await room.leave(.success, room.t("cards.kind_saved"))
            return HTMLResponse.seeOther(SitePath.cardStock)
        } catch {
            guard let problems = room.problems(error, program: nil) else { throw error }
            let values = Dictionary(uniqueKeysWithValues: Self.fields.map { ($0, form[$0]) })
            let flags = Flags(
                isPhysical: form["is_physical"] == "yes", isNamed: form["is_named"] == "yes", usesPool: form["uses_pool"] == "yes")
            return try await page(
                room, id: isNew ? nil : path, values: values, flags: flags, problems: problems, status: .unprocessableContent)
        }
    }

    private struct Flags {
        var isPhysical = true
        var isNamed = true
        var usesPool = false
    }

    private static let fields = [
        "id", "name_en", "name_zh_hans", "name_zh_hant", "partner", "prefix", "digits", "months", "price_minor", "loss_fee_minor",
        "damage_fee_minor", "renewal_fee_minor", "tiers", "reason",
    ]

    private static func flags(_ kind: CardKind) -> Flags {
        Flags(isPhysical: kind.isPhysical, isNamed: kind.isNamed, usesPool: kind.usesPool)
    }

    private static func values(_ kind: CardKind?, _ program: Program) -> [String: String] {
        func money(_ amount: Int64) -> String { Formats.amount(amount, decimals: program.currency.decimals) }
        return [
            "name_en": kind?.english ?? "", "name_zh_hans": kind?.simplifiedChinese ?? "",
            "name_zh_hant": kind?.traditionalChinese ?? "", "partner": kind?.partner ?? "", "prefix": kind?.prefix ?? "9",
            "digits": String(kind?.digits ?? 16), "months": String(kind?.months ?? 0), "price_minor": money(kind?.price ?? 0),
            "loss_fee_minor": money(kind?.lossFee ?? 0), "damage_fee_minor": money(kind?.damageFee ?? 0),
            "renewal_fee_minor": money(kind?.renewalFee ?? 0), "tiers": kind?.tiers.joined(separator: " ") ?? "",
        ]
    }

    /// - Throws: `InvalidInput` for what is no number.
    private static func kind(_ id: String, _ form: Form, decimals: Int) throws -> CardKind {
        let log = InputLog()
        func number(_ name: String) -> Int {
            guard let value = Int(form[name].filter { $0 != " " }) else {
                log.add(name, "malformed_integer")
                return 0
            }
            return value
        }
        func money(_ name: String) -> Int64 {
            guard let value = Decimals.integer(form[name].filter { $0 != "," && $0 != "，" && $0 != " " }, decimals: decimals) else {
                log.add(name, "malformed_money")
                return 0
            }
            return value
        }
        let kind = CardKind(
            id: id, english: form["name_en"], simplifiedChinese: form["name_zh_hans"], traditionalChinese: form["name_zh_hant"],
            isPhysical: form["is_physical"] == "yes", isNamed: form["is_named"] == "yes", prefix: form["prefix"],
            digits: number("digits"), months: number("months"), price: money("price_minor"), lossFee: money("loss_fee_minor"),
            damageFee: money("damage_fee_minor"), renewalFee: money("renewal_fee_minor"),
            tiers: form["tiers"].split(whereSeparator: { $0 == " " || $0 == "," || $0 == "，" }).map(String.init),
            partner: form["partner"], usesPool: form["uses_pool"] == "yes")
        try log.finish()
        return kind
    }

    private func page(
        _ room: ConsoleRoom, id: String?, values: [String: String], flags: Flags, problems: FormProblems = .none,
        status: HTTPResponse.Status = .ok
    ) async throws -> Response {
        let model = CardKindPage.Model(
            id: id, values: values, isPhysical: flags.isPhysical, isNamed: flags.isNamed, usesPool: flags.usesPool,
            problems: problems, key: problems.isEmpty ? Secret.token() : room.context.form["key"])
        return HTMLResponse.page(CardKindPage.render(model, try await room.frame(.cards)), status: status)
    }
}

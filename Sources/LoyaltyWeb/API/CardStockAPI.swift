import HTTPTypes
import Hummingbird
import LoyaltyRules
import LoyaltyService

/// Kinds of cards, and numbers that are made in advance (CARD-01, CARD-04).
struct CardStockAPI: Sendable {
    let site: Site

    /// `GET /api/v1/card-kinds`
    func kinds(_ request: Request, _ context: AppContext) async throws -> Response {
        let actor = try context.requireActor()
        guard actor.permissions.contains(.readMember) || actor.permissions.contains(.setCardKinds) else {
            throw Refusal(.permissionDenied, ["permission": .text(Permission.readMember.rawValue)])
        }
        let kinds = try await site.reading.cardKinds()
        return APIRequest.json(.object(["data": .array(kinds.map { CardJSON.value($0) })]))
    }

    /// `PUT /api/v1/card-kinds/{kind}`
    func setKind(_ request: Request, _ context: AppContext) async throws -> Response {
        let log = InputLog()
        let fields = JSONFields(try await JSONBody.object(request), log: log)
        let id = String((context.parameters.get("kind") ?? "").prefix(60))
        let (kind, reason) = (Self.kind(id, fields), fields.text("reason", longest: 200) ?? "")
        fields.refuseOthers()
        try log.finish()
        let performed = try await site.desk.perform(
            SetCardKind(kind, reason: reason), by: try context.requireActor(), key: try APIRequest.key(request),
            dryRun: try APIRequest.isDryRun(request))
        return answer(CardJSON.value(performed.answer.kind), performed.isReplay)
    }

    private static func kind(_ id: String, _ fields: JSONFields) -> CardKind {
        let name = fields.object("name")
        let amounts = ["price_minor", "loss_fee_minor", "damage_fee_minor", "renewal_fee_minor"].map {
            fields.integer($0, default: 0) ?? 0
        }
        let kind = CardKind(
            id: id, english: name?.text("en", longest: 60) ?? "", simplifiedChinese: name?.text("zh-Hans", longest: 60) ?? "",
            traditionalChinese: name?.text("zh-Hant", longest: 60) ?? "", isPhysical: fields.flag("is_physical"),
            isNamed: fields.flag("is_named"), prefix: fields.text("prefix", longest: 10) ?? "",
            digits: Int(clamping: fields.integer("digits", default: 16) ?? 16),
            months: Int(clamping: fields.integer("months", default: 0) ?? 0), price: amounts[0], lossFee: amounts[1],
            damageFee: amounts[2], renewalFee: amounts[3], tiers: fields.has("tiers") ? fields.texts("tiers", most: 20, longest: 40) : [],
            partner: fields.text("partner", required: false, longest: 60) ?? "", usesPool: fields.flag("uses_pool"))
        name?.refuseOthers()
        return kind
    }

    /// `GET /api/v1/card-batches`
    func list(_ request: Request, _ context: AppContext) async throws -> Response {
        let (batches, _) = try await site.reading.cardBatches(
            limit: try APIRequest.limit(request), by: try context.requireActor())
        return APIRequest.json(.object(["data": .array(batches.map { .object(CardJSON.value($0)) })]))
    }

    /// `POST /api/v1/card-batches`
    func make(_ request: Request, _ context: AppContext) async throws -> Response {
        let log = InputLog()
        let fields = JSONFields(try await JSONBody.object(request), log: log)
        let operation = MakeCards(
            kind: fields.text("kind", longest: 30) ?? "", quantity: fields.integer("quantity") ?? 0,
            purpose: fields.text("purpose", longest: 200) ?? "")
        fields.refuseOthers()
        try log.finish()
        let actor = try context.requireActor()
        let performed = try await site.desk.perform(
            operation, by: actor, key: try APIRequest.key(request), dryRun: try APIRequest.isDryRun(request))
        if !performed.isDryRun { CardBatchWork(site: site, context: context).start(performed.answer.batch) }
        let value = JSONValue.object([
            "batch_id": .string(String(performed.answer.batch)), "dry_run": .bool(performed.isDryRun),
        ])
        return answer(value, performed.isReplay, status: performed.isReplay || performed.isDryRun ? .ok : .created)
    }

    /// `GET /api/v1/card-batches/{batch}`
    func one(_ request: Request, _ context: AppContext) async throws -> Response {
        let view = try await site.reading.cardBatch(try id(context), by: try context.requireActor())
        guard let view else { throw Refusal(.cardBatchUnknown) }
        return APIRequest.json(CardJSON.value(view))
    }

    /// `GET /api/v1/card-batches/{batch}/numbers`
    func numbers(_ request: Request, _ context: AppContext) async throws -> Response {
        let (id, actor, limit) = (try id(context), try context.requireActor(), try APIRequest.limit(request))
        let after = try APIRequest.cursor(request) ?? 0
        guard try await site.reading.cardBatch(id, by: actor) != nil else { throw Refusal(.cardBatchUnknown) }
        guard after < MakeCards.most else { throw InvalidInput("cursor", "malformed_cursor") }
        let rows = try await site.reading.cardNumbers(id, from: max(0, after) + 1, to: MakeCards.most, limit: limit + 1, by: actor)
        return PageJSON.response(rows, limit: limit, cursor: \.place) { row in
            .object([
                "place": .integer(row.place), "card_number": .string(row.number), "state": .string(row.state.rawValue),
            ])
        }
    }

    /// `POST /api/v1/card-batches/{batch}/moves`: a dry run shows first how many it would take up.
    func move(_ request: Request, _ context: AppContext) async throws -> Response {
        let log = InputLog()
        let fields = JSONFields(try await JSONBody.object(request), log: log)
        let step = fields.word("step", CardBatchStep.self)
        let (first, last) = (fields.integer("first") ?? 1, fields.integer("last") ?? 1)
        if first < 1 || last < first { fields.problem("last", "out_of_bounds", ["most": String(MakeCards.most)]) }
        let property = fields.text("property", required: false, longest: 40) ?? ""
        let note = fields.text("note", required: false, longest: 200) ?? ""
        fields.refuseOthers()
        try log.finish()
        let operation = MoveCards(batch: try id(context), step: step ?? .made, places: first...last, at: property, note: note)
        let performed = try await site.desk.perform(
            operation, by: try context.requireActor(), key: try APIRequest.key(request),
            dryRun: try APIRequest.isDryRun(request))
        return answer(CardJSON.value(performed.answer, isDryRun: performed.isDryRun), performed.isReplay)
    }

    private func id(_ context: AppContext) throws -> Int64 {
        try APIRequest.number("batch", context, unknown: .cardBatchUnknown)
    }

    private func answer(_ value: JSONValue, _ isReplay: Bool, status: HTTPResponse.Status = .ok) -> Response {
        var response = APIRequest.json(value, status: status)
        if isReplay { response.headers[.init("Idempotency-Hit")!] = "true" }
        return response
    }
}

import HTTPTypes
import Hummingbird
import LoyaltyRules
import LoyaltyService

/// A member's cards and PIN (CARD-03 to CARD-10).
struct CardsAPI: Sendable {
    let site: Site

    /// `GET /api/v1/members/{member}/cards`
    func list(_ request: Request, _ context: AppContext) async throws -> Response {
        let member = try APIRequest.member(context)
        guard let view = try await site.reading.cards(of: member, by: try context.requireActor()) else {
            throw Refusal(.memberUnknown)
        }
        return APIRequest.json(CardJSON.value(view))
    }

    /// `POST /api/v1/members/{member}/cards`: hands out a card of a kind.
    func issue(_ request: Request, _ context: AppContext) async throws -> Response {
        let member = try APIRequest.member(context)
        let operation = try await body(request) { fields in
            let kind = fields.text("kind", longest: 30) ?? ""
            let told = Told(fields)
            return ChangeCard(
                member: member, step: .issue, kind: kind, printed: told.printed, cause: .asked, waivesFee: told.waives,
                at: told.property, reason: told.reason)
        }
        return try await perform(operation, request, context, isNew: true)
    }

    /// `POST /api/v1/members/{member}/cards/{card}/steps`: loses, finds, replaces, renews or closes a card.
    func step(_ request: Request, _ context: AppContext) async throws -> Response {
        let (member, card) = (try APIRequest.member(context), String((context.parameters.get("card") ?? "").prefix(40)))
        let operation = try await body(request) { fields in
            let step = fields.word("step", CardStep.self)
            if step == .issue { fields.problem("step", "unknown_word", ["words": "lose, find, replace, renew, close"]) }
            let cause = fields.word("cause", CardCause.self, required: false)
            let told = Told(fields)
            return ChangeCard(
                member: member, step: step ?? .lose, card: card, printed: told.printed, cause: cause ?? .asked,
                waivesFee: told.waives, at: told.property, reason: told.reason)
        }
        return try await perform(operation, request, context)
    }

    /// `PUT /api/v1/members/{member}/pin`
    func setPIN(_ request: Request, _ context: AppContext) async throws -> Response {
        let member = try APIRequest.member(context)
        let (actor, key, isDryRun) = (try context.requireActor(), try APIRequest.key(request), try APIRequest.isDryRun(request))
        let (pin, property, reason) = try await body(request) { fields in
            (
                fields.text("pin", longest: 40) ?? "", fields.text("property", required: false, longest: 40) ?? "",
                fields.text("reason", required: false, longest: 200) ?? ""
            )
        }
        let operation = try SetPIN(member: member, pin: pin, at: property, reason: reason, keyring: site.desk.keyring)
        let performed = try await site.desk.perform(operation, by: actor, key: key, dryRun: isDryRun)
        var response = APIRequest.json(
            .object(["member_id": .string("\(performed.answer.member)"), "dry_run": .bool(performed.isDryRun)]))
        if performed.isReplay { response.headers[.init("Idempotency-Hit")!] = "true" }
        return response
    }

    /// `POST /api/v1/pin-checks`: whether a PIN is right; each try is counted first.
    func checkPIN(_ request: Request, _ context: AppContext) async throws -> Response {
        let actor = try context.requireActor()
        guard actor.permissions.contains(.manageCards) else {
            throw Refusal(.permissionDenied, ["permission": .text(Permission.manageCards.rawValue)])
        }
        let (reference, pin, terminal) = try await body(request) { fields in
            (
                FolioJSON.member(fields, "member"), fields.text("pin", longest: 40) ?? "",
                fields.text("terminal", required: false, longest: 60) ?? ""
            )
        }
        guard let reference else { throw InvalidInput("member", "required") }
        let member = try await PINCheck(site.desk).check(reference, pin: pin, at: actor.id + "|" + terminal)
        return APIRequest.json(.object(["member_id": .string("\(member)")]))
    }

    /// What every step of a card may tell.
    private struct Told {
        let printed: String
        let waives: Bool
        let property: String
        let reason: String

        init(_ fields: JSONFields) {
            printed = (fields.text("printed", required: false, longest: 200).flatMap(CardReading.init)).map { reading in
                if case .number(let number) = reading { number } else { "?" }
            } ?? (fields.has("printed") ? "?" : "")
            waives = fields.has("waives_fee") && fields.flag("waives_fee")
            property = fields.text("property", required: false, longest: 40) ?? ""
            reason = fields.text("reason", required: false, longest: 200) ?? ""
        }
    }

    private func body<Value>(_ request: Request, _ read: (JSONFields) throws -> Value) async throws -> Value {
        let log = InputLog()
        let fields = JSONFields(try await JSONBody.object(request), log: log)
        let value = try read(fields)
        fields.refuseOthers()
        try log.finish()
        return value
    }

    private func perform(
        _ operation: ChangeCard, _ request: Request, _ context: AppContext, isNew: Bool = false
    ) async throws -> Response {
        let performed = try await site.desk.perform(
            operation, by: try context.requireActor(), key: try APIRequest.key(request),
            dryRun: try APIRequest.isDryRun(request))
        let isCreated = isNew && !performed.isReplay && !performed.isDryRun
        var response = APIRequest.json(
            CardJSON.value(performed.answer, isDryRun: performed.isDryRun), status: isCreated ? .created : .ok)
        if performed.isReplay { response.headers[.init("Idempotency-Hit")!] = "true" }
        return response
    }
}

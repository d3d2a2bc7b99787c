import HTTPTypes
import Hummingbird
import LoyaltyRules
import LoyaltyService

/// What a member may choose.
struct ChoicesAPI: Sendable {
    let site: Site

    /// `GET /api/v1/members/{member}/choices`: those that are open today.
    func list(_ request: Request, _ context: AppContext) async throws -> Response {
        let member = try APIRequest.member(context)
        guard let view = try await site.reading.member(member, by: try context.requireActor()) else {
            throw Refusal(.memberUnknown)
        }
        return APIRequest.json(.object(["data": .array(view.choices.map { value($0, context.language) })]))
    }

    /// `POST /api/v1/members/{member}/choices/{offer}`
    func make(_ request: Request, _ context: AppContext) async throws -> Response {
        let log = InputLog()
        let fields = JSONFields(try await JSONBody.object(request), log: log)
        if !fields.has("options") { fields.problem("options", "required") }
        let options = fields.texts("options", most: 100, longest: 40)
        fields.refuseOthers()
        try log.finish()
        let operation = MakeChoice(
            member: try APIRequest.member(context),
            offer: try APIRequest.number("offer", context, unknown: .offerUnknown), options: options)
        return try await PostedJSON.post(operation, request, context, site: site)
    }

    private func value(_ choice: OpenChoice, _ language: Language) -> JSONValue {
        let offer = choice.row.offer
        return .object([
            "offer_id": .string(String(choice.row.id)), "source": .string(offer.source),
            "name": .string(choice.program.displayName(of: offer.source)?.text(in: language) ?? offer.source),
            "mark": .integer(offer.mark), "offered_on": .string("\(offer.day)"),
            "until": .optional(offer.until?.description), "pick": .integer(Int64(choice.terms.pick)),
            "options": .array(
                choice.terms.options.map { option in
                    .object([
                        "id": .string(option.id), "name": .string(option.name.text(in: language)),
                        "gives": .array(option.gives.map(AmountJSON.value)),
                    ])
                }),
            "otherwise": .array(choice.terms.otherwise.map { .string($0) }),
        ])
    }
}

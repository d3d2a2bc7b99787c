import HTTPTypes
import Hummingbird
import LoyaltyRules
import LoyaltyService

/// Claims about missing points: told, taken in hand, answered.
struct ClaimsAPI: Sendable {
    let site: Site

    /// `GET /api/v1/claims`
    func list(_ request: Request, _ context: AppContext) async throws -> Response {
        let (actor, limit) = (try context.requireActor(), try APIRequest.limit(request))
        var search = ClaimSearch()
        switch Self.given("state", request) ?? "waiting" {
        case "waiting": break
        case "proposed": search.state = .proposed
        case "decided": search.isDecided = true
        default: throw InvalidInput("state", "unknown_word", ["words": "waiting, proposed, decided"])
        }
        search.number = try text("number", 64, request)
        search.property = try text("property", 40, request)
        search.outlet = try text("outlet", 40, request)
        if let day = Self.given("day", request) {
            guard let day = CalendarDay(day) else { throw InvalidInput("day", "malformed_day") }
            search.day = day
        }
        if let member = Self.given("member", request) {
            guard let member = MemberID(member) else { throw InvalidInput("member", "malformed_id") }
            search.member = member
        }
        let views = try await site.reading.claims(search, limit: limit, by: actor)
        return APIRequest.json(.object(["data": .array(views.map { ClaimJSON.value($0) })]))
    }

    /// `GET /api/v1/members/{member}/claims`
    func own(_ request: Request, _ context: AppContext) async throws -> Response {
        let (member, limit) = (try APIRequest.member(context), try APIRequest.limit(request))
        let actor = try context.requireActor()
        guard try await site.reading.member(member, by: actor) != nil else { throw Refusal(.memberUnknown) }
        let views = try await site.reading.claims(of: member, limit: limit, by: actor)
        return APIRequest.json(.object(["data": .array(views.map { ClaimJSON.value($0) })]))
    }

    /// `GET /api/v1/members/{member}/claims/{claim}`
    func one(_ request: Request, _ context: AppContext) async throws -> Response {
        let member = try APIRequest.member(context)
        let view = try await site.reading.claim(try id(context), of: member, by: try context.requireActor())
        guard let view else { throw Refusal(.claimUnknown) }
        return APIRequest.json(ClaimJSON.value(view, withFinds: true))
    }

    /// `POST /api/v1/members/{member}/claims`
    func open(_ request: Request, _ context: AppContext) async throws -> Response {
        let log = InputLog()
        let fields = JSONFields(try await JSONBody.object(request), log: log)
        let kind = fields.word("kind", FolioKind.self)
        if kind == .event { fields.problem("kind", "unknown_word", ["words": "stay, bill"]) }
        let property = fields.text("property", longest: 40)
        let outlet = fields.text("outlet", required: false, longest: 40) ?? ""
        let number = fields.text("number", longest: 64)
        let day = fields.parsed("day", or: "malformed_day") { CalendarDay($0) }
        let nights = fields.integer("nights", default: kind == .stay ? 1 : 0) ?? 0
        if !(0...Int64(FolioReview.longestStay)).contains(nights) {
            fields.problem("nights", "too_large", ["most": String(FolioReview.longestStay)])
        }
        let amount = fields.has("amount_minor") ? fields.integer("amount_minor") : nil
        let note = fields.text("note", required: false, longest: 1_000) ?? ""
        let picture = fields.text("photo", required: false, longest: ClaimPhotoKind.largest * 4 / 3 + 4)
        fields.refuseOthers()
        try log.finish()
        guard let kind, let property, let number, let day else { throw InvalidInput("body", "malformed_json") }
        let facts = ClaimFacts(
            kind: kind, property: property, outlet: outlet, number: number, day: day, nights: Int(nights), amount: amount)
        let photo = try picture.flatMap { $0.isEmpty ? nil : try ClaimPhoto(base64: $0) }
        return try await perform(
            OpenClaim(member: try APIRequest.member(context), facts: facts, note: note, photo: photo), request, context, isNew: true)
    }

    /// `POST /api/v1/members/{member}/claims/{claim}/owner`
    func take(_ request: Request, _ context: AppContext) async throws -> Response {
        let (property, _) = try await body(request) { _ in }
        return try await perform(
            TakeClaim(member: try APIRequest.member(context), claim: try id(context), at: property), request, context)
    }

    /// `POST /api/v1/members/{member}/claims/{claim}/decision`
    func decide(_ request: Request, _ context: AppContext) async throws -> Response {
        let (property, told) = try await body(request) { fields in
            (
                way: fields.word("way", ClaimWay.self), answer: fields.text("answer", required: false, longest: 1_000) ?? "",
                amount: fields.has("amount_minor") ? fields.integer("amount_minor") : nil,
                category: fields.text("category", required: false, longest: 40) ?? "",
                points: fields.integer("points", default: 0) ?? 0
            )
        }
        guard let way = told.way else { throw InvalidInput("way", "required") }
        let operation = DecideClaim(
            member: try APIRequest.member(context), claim: try id(context), at: property, way: way, answer: told.answer,
            amount: told.amount, category: told.category, points: told.points)
        return try await perform(operation, request, context)
    }

    /// `POST /api/v1/members/{member}/claims/{claim}/confirmation`
    func confirm(_ request: Request, _ context: AppContext) async throws -> Response {
        let (property, agrees) = try await body(request) { $0.flag("agrees") }
        let operation = ConfirmClaim(
            member: try APIRequest.member(context), claim: try id(context), at: property, agrees: agrees)
        return try await perform(operation, request, context)
    }

    private func id(_ context: AppContext) throws -> Int64 {
        try APIRequest.number("claim", context, unknown: .claimUnknown)
    }

    /// The hotel of the claim, which every step names, and what else the step asks for.
    private func body<Told>(_ request: Request, _ read: (JSONFields) -> Told) async throws -> (String, Told) {
        let log = InputLog()
        let fields = JSONFields(try await JSONBody.object(request), log: log)
        let property = fields.text("property", longest: 40)
        let told = read(fields)
        fields.refuseOthers()
        try log.finish()
        return (property ?? "", told)
    }

    private func perform<O: LoyaltyService.Operation>(
        _ operation: O, _ request: Request, _ context: AppContext, isNew: Bool = false
    ) async throws -> Response where O.Answer == ClaimAnswer {
        let performed = try await site.desk.perform(
            operation, by: try context.requireActor(), key: try APIRequest.key(request),
            dryRun: try APIRequest.isDryRun(request))
        let isCreated = isNew && !performed.isReplay && !performed.isDryRun
        var response = APIRequest.json(
            ClaimJSON.value(performed.answer, isDryRun: performed.isDryRun), status: isCreated ? .created : .ok)
        if performed.isReplay { response.headers[.init("Idempotency-Hit")!] = "true" }
        return response
    }

    private static func given(_ name: String, _ request: Request) -> String? {
        Query.has(name, in: request) ? Query.value(name, of: request) : nil
    }

    private func text(_ name: String, _ longest: Int, _ request: Request) throws -> String {
        let text = Query.value(name, of: request)
        guard text.unicodeScalars.count <= longest else { throw InvalidInput(name, "too_long", ["most": "\(longest)"]) }
        guard !text.utf8.contains(0) else { throw InvalidInput(name, "malformed_text") }
        return text
    }
}

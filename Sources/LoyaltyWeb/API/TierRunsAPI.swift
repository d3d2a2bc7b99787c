import HTTPTypes
import Hummingbird
import LoyaltyRules
import LoyaltyService

/// Tier runs: preview, review list, holding back, publication (TIER-09).
struct TierRunsAPI: Sendable {
    let site: Site

    /// `GET /api/v1/tier-runs`
    func list(_ request: Request, _ context: AppContext) async throws -> Response {
        let limit = try APIRequest.limit(request)
        let rows = try await site.reading.tierRuns(
            before: try APIRequest.cursor(request) ?? .max, limit: limit + 1, by: try context.requireActor())
        return PageJSON.response(rows, limit: limit, cursor: \.id) { .object(TierRunJSON.fields($0)) }
    }

    /// `GET /api/v1/tier-runs/{run}`
    func one(_ request: Request, _ context: AppContext) async throws -> Response {
        APIRequest.json(try await tell(try run(context), context))
    }

    /// `POST /api/v1/tier-runs`
    func begin(_ request: Request, _ context: AppContext) async throws -> Response {
        let log = InputLog()
        let fields = JSONFields(try await JSONBody.object(request), log: log)
        let day = fields.parsed("as_of", required: false, or: "malformed_day") { CalendarDay($0) }
        let ahead = fields.integer("warning_days", default: Int64(TierReview.warningDays))
        fields.refuseOthers()
        try log.finish()
        let program = try await site.reading.program()?.program
        let operation = BeginTierRun(
            asOf: day ?? site.today(at: "", program: program), warningDays: Int(clamping: ahead ?? 0))
        let performed = try await site.desk.perform(
            operation, by: try context.requireActor(), key: try APIRequest.key(request),
            dryRun: try APIRequest.isDryRun(request))
        let id = performed.answer.run
        guard !performed.isDryRun else {
            return APIRequest.json(.object(["dry_run": .bool(true), "as_of": .string("\(operation.asOf)")]))
        }
        TierRunWork(site: site, context: context).start(id)
        var response = APIRequest.json(try await tell(id, context), status: performed.isReplay ? .ok : .accepted)
        if performed.isReplay { response.headers[.init("Idempotency-Hit")!] = "true" }
        if !performed.isReplay { response.headers[.location] = "/api/v1/tier-runs/\(id)" }
        return response
    }

    /// `GET /api/v1/tier-runs/{run}/members`
    func members(_ request: Request, _ context: AppContext) async throws -> Response {
        let (id, limit) = (try run(context), try APIRequest.limit(request))
        let word = request.uri.queryParameters["filter"].map(String.init) ?? "all"
        guard let filter = TierRunItemRow.Filter(rawValue: word) else {
            let words = TierRunItemRow.Filter.allCases.map(\.rawValue).joined(separator: ", ")
            throw InvalidInput("filter", "unknown_word", ["words": words])
        }
        let actor = try context.requireActor()
        let view = try await site.reading.tierRun(id, by: actor)
        let rows = try await site.reading.tierRunItems(
            id, filter, after: MemberID(try APIRequest.cursor(request) ?? 0), limit: limit + 1, by: actor)
        let language = context.language
        return PageJSON.response(rows, limit: limit, cursor: \.member.value) {
            TierRunJSON.value($0, program: view.program, language: language)
        }
    }

    /// `POST /api/v1/tier-runs/{run}/holds`
    func hold(_ request: Request, _ context: AppContext) async throws -> Response {
        let log = InputLog()
        let fields = JSONFields(try await JSONBody.object(request), log: log)
        let member = fields.parsed("member_id", or: "malformed_id") { MemberID($0) }
        let until = fields.parsed("until", required: false, or: "malformed_day") { CalendarDay($0) }
        let reason = fields.text("reason", longest: 500)
        fields.refuseOthers()
        try log.finish()
        guard let member, let reason else { throw InvalidInput("body", "malformed_json") }
        let operation = HoldTierFall(run: try run(context), member: member, until: until, reason: reason)
        let performed = try await perform(operation, request, context)
        let answer = performed.answer
        return respond(
            [
                "member_id": .string("\(member)"), "tier": .string(answer.tier),
                "held_until": .optional(answer.until?.description),
            ], performed.isReplay, performed.isDryRun)
    }

    /// `POST /api/v1/tier-runs/{run}/publication`
    func publish(_ request: Request, _ context: AppContext) async throws -> Response {
        try await Self.refuseFields(request)
        let id = try run(context)
        let performed = try await perform(PublishTierRun(run: id), request, context)
        if !performed.isDryRun { TierRunWork(site: site, context: context).start(id) }
        return respond(["run_id": .string(String(id))], performed.isReplay, performed.isDryRun)
    }

    /// `POST /api/v1/tier-runs/{run}/discard`
    func discard(_ request: Request, _ context: AppContext) async throws -> Response {
        try await Self.refuseFields(request)
        let id = try run(context)
        let performed = try await perform(DiscardTierRun(run: id), request, context)
        return respond(["run_id": .string(String(id))], performed.isReplay, performed.isDryRun)
    }

    private func run(_ context: AppContext) throws -> Int64 {
        try APIRequest.number("run", context, unknown: .tierRunUnknown)
    }

    private func tell(_ id: Int64, _ context: AppContext) async throws -> JSONValue {
        TierRunJSON.value(try await site.reading.tierRun(id, by: try context.requireActor()))
    }

    private func perform<O: LoyaltyService.Operation>(
        _ operation: O, _ request: Request, _ context: AppContext
    ) async throws -> Performed<O.Answer> {
        try await site.desk.perform(
            operation, by: try context.requireActor(), key: try APIRequest.key(request),
            dryRun: try APIRequest.isDryRun(request))
    }

    private func respond(_ fields: [String: JSONValue], _ isReplay: Bool, _ isDryRun: Bool) -> Response {
        var response = APIRequest.json(.object(fields.merging(["dry_run": .bool(isDryRun)]) { $1 }))
        if isReplay { response.headers[.init("Idempotency-Hit")!] = "true" }
        return response
    }

    /// What is told without fields is an empty object.
    private static func refuseFields(_ request: Request) async throws {
        let log = InputLog()
        JSONFields(try await JSONBody.object(request), log: log).refuseOthers()
        try log.finish()
    }
}

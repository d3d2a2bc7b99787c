import Hummingbird
import LoyaltyRules
import LoyaltyService

/// Stays, bills, their corrections and cancellations.
struct FoliosAPI: Sendable {
    let site: Site

    /// `POST /api/v1/stays`
    func recordStay(_ request: Request, _ context: AppContext) async throws -> Response {
        let (member, folio) = try await read(request, FolioJSON.stay)
        return try await post(RecordStay(member: member, folio: folio), request, context)
    }

    /// `POST /api/v1/bills`
    func recordBill(_ request: Request, _ context: AppContext) async throws -> Response {
        let (member, folio) = try await read(request, FolioJSON.bill)
        return try await post(RecordBill(member: member, folio: folio), request, context)
    }

    /// `GET /api/v1/members/{member}/folios`
    func list(_ request: Request, _ context: AppContext) async throws -> Response {
        let (member, limit) = (try APIRequest.member(context), try APIRequest.limit(request))
        let actor = try context.requireActor()
        let before = try APIRequest.cursor(request) ?? .max
        guard try await site.reading.member(member, by: actor) != nil else { throw Refusal(.memberUnknown) }
        let rows = try await site.reading.folios(of: member, before: before, limit: limit + 1, by: actor)
        return PageJSON.response(rows, limit: limit, cursor: \.id, value: FolioJSON.value)
    }

    /// `GET /api/v1/members/{member}/folios/{folio}`
    func one(_ request: Request, _ context: AppContext) async throws -> Response {
        let member = try APIRequest.member(context)
        let folio = try APIRequest.number("folio", context, unknown: .folioUnknown)
        guard let row = try await site.reading.folio(folio, of: member, by: try context.requireActor()) else {
            throw Refusal(.folioUnknown)
        }
        return APIRequest.json(FolioJSON.value(row))
    }

    /// `POST /api/v1/members/{member}/folios/{folio}/corrections`
    func correct(_ request: Request, _ context: AppContext) async throws -> Response {
        let log = InputLog()
        let fields = JSONFields(try await JSONBody.object(request), log: log)
        let lines = FolioJSON.lines(fields, least: 0)
        let reason = fields.text("reason", longest: 500) ?? ""
        fields.refuseOthers()
        try log.finish()
        let operation = CorrectFolio(
            member: try APIRequest.member(context),
            folio: try APIRequest.number("folio", context, unknown: .folioUnknown), lines: lines, reason: reason)
        return try await post(operation, request, context)
    }

    /// `POST /api/v1/members/{member}/folios/{folio}/cancellation`
    func cancel(_ request: Request, _ context: AppContext) async throws -> Response {
        let log = InputLog()
        let fields = JSONFields(try await JSONBody.object(request), log: log)
        let reason = fields.text("reason", longest: 500) ?? ""
        fields.refuseOthers()
        try log.finish()
        let operation = CancelFolio(
            member: try APIRequest.member(context),
            folio: try APIRequest.number("folio", context, unknown: .folioUnknown), reason: reason)
        return try await post(operation, request, context)
    }

    private func read(
        _ request: Request, _ folio: (JSONFields) -> Folio?
    ) async throws -> (MemberReference, Folio) {
        let log = InputLog()
        let fields = JSONFields(try await JSONBody.object(request), log: log)
        let member = FolioJSON.member(fields)
        let read = folio(fields)
        fields.refuseOthers()
        try log.finish()
        guard let member, let read else { throw InvalidInput("body", "malformed_json") }
        return (member, read)
    }

    private func post<O: LoyaltyService.Operation>(
        _ operation: O, _ request: Request, _ context: AppContext
    ) async throws -> Response where O.Answer == Posted {
        let performed = try await site.desk.perform(
            operation, by: try context.requireActor(), key: try APIRequest.key(request),
            dryRun: try APIRequest.isDryRun(request))
        return try await PostedJSON.response(performed, site: site, context: context)
    }
}

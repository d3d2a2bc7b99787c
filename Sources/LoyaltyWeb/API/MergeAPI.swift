import HTTPTypes
import Hummingbird
import LoyaltyRules
import LoyaltyService

/// Accounts of one person: merging them, and parting them again (MEM-16).
struct MergeAPI: Sendable {
    let site: Site

    /// `POST /api/v1/members/{member}/merges`
    func merge(_ request: Request, _ context: AppContext) async throws -> Response {
        let log = InputLog()
        let fields = JSONFields(try await JSONBody.object(request), log: log)
        let duplicate = FolioJSON.member(fields, "duplicate")
        let taking = Self.taking(fields)
        let reason = fields.text("reason", longest: 500)
        fields.refuseOthers()
        try log.finish()
        guard let duplicate, let reason else { throw InvalidInput("body", "malformed_json") }
        let operation = MergeMembers(member: try APIRequest.member(context), duplicate: duplicate, taking: taking, reason: reason)
        return try await PostedJSON.post(operation, request, context, site: site)
    }

    /// The fields that the account which is given up wins; none where the caller says nothing of them.
    private static func taking(_ fields: JSONFields) -> Set<MergeField> {
        guard fields.has("winners"), let winners = fields.object("winners") else { return [] }
        let taking = MergeField.allCases.filter { winners.word($0.rawValue, MergeSide.self, required: false) == .leaving }
        winners.refuseOthers()
        return Set(taking)
    }

    /// `POST /api/v1/members/{member}/parting`
    func part(_ request: Request, _ context: AppContext) async throws -> Response {
        let log = InputLog()
        let fields = JSONFields(try await JSONBody.object(request), log: log)
        let reason = fields.text("reason", longest: 500)
        fields.refuseOthers()
        try log.finish()
        guard let reason else { throw InvalidInput("body", "malformed_json") }
        let operation = UnmergeMembers(member: try APIRequest.member(context), reason: reason)
        return try await PostedJSON.post(operation, request, context, site: site)
    }
}

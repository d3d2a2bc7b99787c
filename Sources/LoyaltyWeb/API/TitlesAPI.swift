import HTTPTypes
import Hummingbird
import LoyaltyRules
import LoyaltyService

/// Tiers by other ways than counting.
struct TitlesAPI: Sendable {
    let site: Site

    /// How a tier is given.
    private enum Kind: String, CaseIterable { case purchased, gifted, granted, challenge }

    /// `POST /api/v1/members/{member}/tier-titles`
    func give(_ request: Request, _ context: AppContext) async throws -> Response {
        let log = InputLog()
        let fields = JSONFields(try await JSONBody.object(request), log: log)
        let kind = fields.word("kind", Kind.self)
        let isSold = kind == .purchased || kind == .gifted
        let price = isSold ? fields.text("price", longest: 40) : nil
        let property = isSold ? fields.text("property", required: false, longest: 40) ?? "" : ""
        let receiver = kind == .gifted ? FolioJSON.member(fields, "to") : nil
        let tier = kind != nil && !isSold ? fields.text("tier", longest: 40) : nil
        let reason = kind != nil && !isSold ? fields.text("reason", longest: 500) : nil
        let until =
            kind == .granted
            ? fields.parsed("until", required: false, or: "malformed_day") { CalendarDay($0) } : nil
        if kind != nil { fields.refuseOthers() }
        try log.finish()
        let member = try APIRequest.member(context)
        switch kind {
        case .purchased:
            let operation = BuyTier(member: member, price: price ?? "", at: property)
            return try await PostedJSON.post(operation, request, context, site: site)
        case .gifted:
            guard let receiver else { throw InvalidInput("to", "malformed_reference") }
            let operation = GiftTier(member: member, receiver: receiver, price: price ?? "", at: property)
            return try await PostedJSON.post(operation, request, context, site: site)
        case .granted:
            let operation = GrantTier(member: member, tier: tier ?? "", until: until, reason: reason ?? "")
            return try await PostedJSON.post(operation, request, context, site: site)
        case .challenge:
            let operation = StartChallenge(member: member, tier: tier ?? "", reason: reason ?? "")
            return try await PostedJSON.post(operation, request, context, site: site)
        case nil: throw InvalidInput("kind", "required")
        }
    }
}

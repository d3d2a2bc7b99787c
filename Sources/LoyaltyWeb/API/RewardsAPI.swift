import HTTPTypes
import Hummingbird
import LoyaltyRules
import LoyaltyService

/// Rewards with their prices, redemption, and trade in points.
struct RewardsAPI: Sendable {
    let site: Site

    /// `GET /api/v1/members/{member}/rewards`: each reward with its price today, or why not and what would make it so.
    func list(_ request: Request, _ context: AppContext) async throws -> Response {
        let member = try APIRequest.member(context)
        let property = request.uri.queryParameters["property"].map(String.init) ?? ""
        guard property.unicodeScalars.count <= 40, !property.unicodeScalars.contains("\0") else {
            throw InvalidInput("property", "too_long", ["most": "40"])
        }
        let nights = try number("nights", of: request, 1...1_000, unless: 1)
        let bill = try number("bill_minor", of: request, 0...Decimals.largestAmount, unless: 0)
        let actor = try context.requireActor()
        guard
            let answers = try await site.reading.rewards(
                of: member, at: property, nights: Int(nights), bill: bill, by: actor),
            let program = try await site.reading.program()?.program
        else { throw Refusal(.memberUnknown) }
        return APIRequest.json(
            .object([
                "data": .array(
                    answers.map { RewardJSON.value($0, program: program, language: context.language) })
            ]))
    }

    private func number(
        _ name: String, of request: Request, _ range: ClosedRange<Int64>, unless standard: Int64
    ) throws -> Int64 {
        guard let text = request.uri.queryParameters[name[...]] else { return standard }
        guard let value = Int64(text) else { throw InvalidInput(name, "malformed_integer") }
        try demand(value, name, in: range)
        return value
    }

    private func demand(_ value: Int64, _ name: String, in range: ClosedRange<Int64>) throws {
        guard !range.contains(value) else { return }
        throw InvalidInput(
            name, value < range.lowerBound ? "negative" : "too_large", ["most": "\(range.upperBound)"])
    }

    /// `POST /api/v1/members/{member}/redemptions`
    func redeem(_ request: Request, _ context: AppContext) async throws -> Response {
        let log = InputLog()
        let fields = JSONFields(try await JSONBody.object(request), log: log)
        let reward = fields.text("reward", longest: 40)
        let property = fields.text("property", longest: 40)
        let day = fields.parsed("day", required: false, or: "malformed_day") { CalendarDay($0) }
        let nights = fields.integer("nights", default: 1) ?? 1
        let count = fields.integer("count", default: 1) ?? 1
        let bill = fields.integer("bill_minor", default: 0) ?? 0
        let points = fields.has("points") ? fields.integer("points") : nil
        let roomType = fields.text("room_type", required: false, longest: 40)
        fields.refuseOthers()
        try log.finish()
        if let points { try demand(points, "points", in: 0...Decimals.largestAmount) }
        let operation = RedeemReward(
            member: try APIRequest.member(context), reward: reward ?? "", at: property ?? "", on: day,
            nights: Int(clamping: nights), count: Int(clamping: count), bill: bill, points: points, roomType: roomType)
        return try await PostedJSON.post(operation, request, context, site: site)
    }

    /// `POST /api/v1/members/{member}/transfers`
    func transfer(_ request: Request, _ context: AppContext) async throws -> Response {
        let log = InputLog()
        let fields = JSONFields(try await JSONBody.object(request), log: log)
        let receiver = FolioJSON.member(fields, "to")
        let asset = fields.text("asset", longest: 40)
        let amount = fields.integer("amount")
        let reason = fields.text("reason", required: false, longest: 500)
        fields.refuseOthers()
        try log.finish()
        guard let receiver, let asset, let amount else { throw InvalidInput("body", "malformed_json") }
        let operation = TransferPoints(
            member: try APIRequest.member(context), receiver: receiver, gift: AssetAmount(asset, amount),
            reason: reason ?? "")
        return try await PostedJSON.post(operation, request, context, site: site)
    }

    /// `POST /api/v1/members/{member}/conversions`
    func convert(_ request: Request, _ context: AppContext) async throws -> Response {
        let log = InputLog()
        let fields = JSONFields(try await JSONBody.object(request), log: log)
        let asset = fields.text("asset", longest: 40)
        let into = fields.text("into", longest: 40)
        let amount = fields.integer("amount")
        let reason = fields.text("reason", required: false, longest: 500)
        fields.refuseOthers()
        try log.finish()
        guard let asset, let into, let amount else { throw InvalidInput("body", "malformed_json") }
        let operation = ConvertPoints(
            member: try APIRequest.member(context), amount: AssetAmount(asset, amount), into: into, reason: reason ?? "")
        return try await PostedJSON.post(operation, request, context, site: site)
    }

    /// `POST /api/v1/members/{member}/purchases`
    func purchase(_ request: Request, _ context: AppContext) async throws -> Response {
        let log = InputLog()
        let fields = JSONFields(try await JSONBody.object(request), log: log)
        let asset = fields.text("asset", longest: 40)
        let money = fields.integer("money_minor")
        let property = fields.text("property", longest: 40)
        fields.refuseOthers()
        try log.finish()
        guard let asset, let money, let property else { throw InvalidInput("body", "malformed_json") }
        let operation = BuyPoints(
            member: try APIRequest.member(context), asset: asset, money: money, at: property)
        return try await PostedJSON.post(operation, request, context, site: site)
    }
}

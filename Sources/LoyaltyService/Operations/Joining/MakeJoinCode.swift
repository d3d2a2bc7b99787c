import LoyaltyRules

/// Makes a code for a QR picture by which guests join at a place of a hotel (MEM-01).
public struct MakeJoinCode: Operation {
    public static let name = "join.code"
    public static let permission = Permission.reviewApplications
    public let channel: JoinChannel
    public let hotel: String
    public let label: String

    public init(channel: JoinChannel, at hotel: String, label: String) {
        self.channel = channel
        self.hotel = hotel
        self.label = label
    }

    public var property: String? { hotel }

    public struct Answer: Sendable, Codable { public let code: String }

    /// - Throws: `InvalidInput` without a label; `Refusal` `property_unknown`.
    public func run(in context: OperationContext) throws -> Answer {
        _ = try context.ruling(at: hotel)
        guard label.contains(where: { !$0.isWhitespace }), label.unicodeScalars.count <= 60 else {
            throw InvalidInput("label", label.isEmpty ? "required" : "too_long", ["most": "60"])
        }
        let row = JoinCodeRow(
            code: String(Secret.token().filter { $0.isLetter || $0.isNumber }.prefix(12)), channel: channel, property: hotel,
            label: label, madeBy: context.actor.id, madeAt: context.now)
        guard try JoinCodeTable.insert(row, in: context.tx) else { throw ServiceFault.invariant("a code was drawn twice") }
        return Answer(code: row.code)
    }
}

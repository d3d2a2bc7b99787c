import LoyaltyRules

/// Sets what joining by a channel asks for, and whether applications wait for a review (MEM-04, MEM-05).
public struct SetJoinChannel: Operation {
    public static let name = "join.channel"
    public static let permission = Permission.scheduleProgram
    public let channel: JoinChannel
    public let required: [JoinField]
    public let optional: [JoinField]
    public let needsReview: Bool
    public let answerHours: Int

    public init(channel: JoinChannel, policy: JoinPolicy) {
        self.channel = channel
        required = policy.required.sorted { $0.rawValue < $1.rawValue }
        optional = policy.optional.sorted { $0.rawValue < $1.rawValue }
        needsReview = policy.needsReview
        answerHours = policy.answerHours
    }

    public var reason: String {
        "\(channel.rawValue): \(required.map(\.rawValue).joined(separator: " ")); \(needsReview ? "review" : "at once"), \(answerHours) h"
    }

    public struct Answer: Sendable, Codable {
        public let channel: JoinChannel
        public let policy: JoinPolicy
    }

    /// - Throws: `Refusal` `property_out_of_scope` for who does not act for all hotels.
    public func run(in context: OperationContext) throws -> Answer {
        guard context.actor.properties == nil else { throw Refusal(.propertyOutOfScope, ["property": .text("*")]) }
        let policy = JoinPolicy(
            required: Set(required), optional: Set(optional), needsReview: needsReview, answerHours: answerHours)
        if let flaw = policy.flaw(in: channel) {
            switch flaw {
            case .nameMissing: throw InvalidInput("required", "join_name_missing")
            case .contactMissing: throw InvalidInput("required", "contact_required")
            case .documentNotSeen:
                throw InvalidInput(required.contains(.document) ? "required" : "optional", "document_not_seen")
            case .hoursOutOfRange: throw InvalidInput("answer_hours", "too_large", ["most": "\(JoinPolicy.mostHours)"])
            }
        }
        try JoinChannelTable.put(policy, of: channel, in: context.tx)
        return Answer(channel: channel, policy: policy)
    }
}

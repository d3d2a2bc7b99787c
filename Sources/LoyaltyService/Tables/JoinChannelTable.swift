import LoyaltyRules
import PortableSQL

enum JoinChannelSQL: String, CaseIterable {
    case one = """
        SELECT required_fields, optional_fields, needs_review, answer_hours FROM join_channel WHERE channel = $1
        """
    case put = """
        INSERT INTO join_channel (channel, required_fields, optional_fields, needs_review, answer_hours)
        VALUES ($1, $2, $3, $4, $5)
        ON CONFLICT (channel) DO UPDATE SET required_fields = excluded.required_fields,
            optional_fields = excluded.optional_fields, needs_review = excluded.needs_review,
            answer_hours = excluded.answer_hours
        """
}

/// What joining by each channel asks for, where it was set otherwise than it stands.
enum JoinChannelTable {
    static func policy(_ channel: JoinChannel, in tx: any SQLTransaction) throws -> JoinPolicy {
        guard let row = try tx.firstRow(JoinChannelSQL.one.rawValue, [.text(channel.rawValue)]) else {
            return .standard(channel)
        }
        return JoinPolicy(
            required: try fields(row.text(0)), optional: try fields(row.text(1)), needsReview: try row.integer(2) == 1,
            answerHours: Int(try row.integer(3)))
    }

    static func put(_ policy: JoinPolicy, of channel: JoinChannel, in tx: any SQLTransaction) throws {
        try tx.execute(
            JoinChannelSQL.put.rawValue,
            [
                .text(channel.rawValue), .text(stored(policy.required)), .text(stored(policy.optional)),
                .number(policy.needsReview ? 1 : 0), .number(policy.answerHours),
            ])
    }

    private static func stored(_ fields: Set<JoinField>) -> String { fields.map(\.rawValue).sorted().joined(separator: " ") }

    private static func fields(_ text: String) throws -> Set<JoinField> {
        Set(
            try text.split(separator: " ").map {
                guard let field = JoinField(rawValue: String($0)) else { throw ServiceFault.damaged("field of joining") }
                return field
            })
    }
}

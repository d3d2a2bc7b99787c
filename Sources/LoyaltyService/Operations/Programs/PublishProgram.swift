import LoyaltyRules

/// Publishes a program document at once as a new version, in force from a day (GEN-06). Immutable from then on.
///
/// The direct way, without a draft and its approval. Over the API it leaves members the same notice as a draft and begins
/// after every day that was judged already; only commands on the server, for set-up, may choose any day.
public struct PublishProgram: Operation {
    public static let name = "program.publish"
    public static let permission = Permission.publishProgram
    /// The document's text (YAML or JSON).
    public let document: String
    public let effectiveFrom: CalendarDay
    public let reason: String

    public init(document: String, effectiveFrom: CalendarDay, reason: String) {
        self.document = document
        self.effectiveFrom = effectiveFrom
        self.reason = reason
    }

    public struct Answer: Sendable, Codable {
        public let version: Int
        public let effectiveFrom: CalendarDay
        public let digest: String
    }

    /// - Throws: `ProgramProblems` when the document is not sound; `Refusal` `program_unchanged`,
    ///   `program_effective_too_early`, `program_notice_too_short`.
    public func run(in context: OperationContext) throws -> Answer {
        // What is wrong with the document is told first: it would still be wrong on another day.
        _ = try DocumentInspection(document).sound()
        let calendar = try Publication.lock(context)
        if let inForce = calendar?.inForce, effectiveFrom < inForce.row.effectiveFrom {
            throw Refusal(.effectiveDateTooEarly, ["day": .day(inForce.row.effectiveFrom)])
        }
        if context.actor != .system { try Publication.review(effectiveFrom, by: calendar, in: context) }
        return try Publication.add(document, from: effectiveFrom, reason: reason, in: context)
    }
}

import LoyaltyRules

/// Publishes a program document at once as a new version, in force from a day (GEN-06). Immutable from then on.
///
/// The direct way, for first set-up and commands on the server: without a draft, its approval and its notice.
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

    /// - Throws: `ProgramProblems` when the document is not sound; `Refusal` when it is published already, or would
    ///   begin before the version in force did.
    public func run(in context: OperationContext) throws -> Answer {
        if let inForce = try Publication.lock(context)?.inForce, effectiveFrom < inForce.row.effectiveFrom {
            // What is wrong with the document is told first: it would still be wrong on another day.
            _ = try DocumentInspection(document).sound()
            throw Refusal(.effectiveDateTooEarly, ["day": .day(inForce.row.effectiveFrom)])
        }
        return try Publication.add(document, from: effectiveFrom, reason: reason, in: context)
    }
}

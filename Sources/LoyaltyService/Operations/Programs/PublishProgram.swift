import Crypto
import Foundation
import LoyaltyRules

/// Publishes a program document as a new version, in force from a day (GEN-06). Immutable from then on.
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

    /// - Throws: `ProgramProblems` when the document is not sound; `Refusal` when it is the version in force
    ///   already, or would begin before the newest version does.
    public func run(in context: OperationContext) throws -> Answer {
        let program = try ProgramDocument.read(document)
        let problems = ProgramCheck.findings(of: program).filter { $0.severity == .problem }
        guard problems.isEmpty else {
            throw ProgramProblems(problems.map { ProgramProblem($0.key, $0.values, at: $0.mark) })
        }
        let digest = SHA256.hash(data: Data(document.utf8)).map {
            String($0 >> 4, radix: 16) + String($0 & 15, radix: 16)
        }.joined()
        let newest = try ProgramTable.newestVersion(in: context.tx)
        if let newest, let row = try ProgramTable.row(newest, in: context.tx) {
            guard row.digest != digest || row.effectiveFrom != effectiveFrom else {
                throw Refusal(.programUnchanged, ["version": .integer(Int64(newest))])
            }
            guard effectiveFrom >= row.effectiveFrom else {
                throw Refusal(.effectiveDateTooEarly, ["day": .day(row.effectiveFrom)])
            }
        }
        let version = (newest ?? 0) + 1
        try ProgramTable.insert(
            ProgramVersionRow(
                version: version, effectiveFrom: effectiveFrom, digest: digest, publishedAt: context.now,
                publishedBy: context.actor.id, reason: reason),
            document: document, in: context.tx)
        try context.emit("program.published", ["version": String(version), "effective_from": "\(effectiveFrom)"])
        return Answer(version: version, effectiveFrom: effectiveFrom, digest: digest)
    }
}

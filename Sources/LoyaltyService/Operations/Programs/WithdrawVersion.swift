import LoyaltyRules

/// Withdraws a version before its first day: it is never in force, and its number stays used (GEN-06).
public struct WithdrawVersion: Operation {
    public static let name = "program.withdraw"
    public static let permission = Permission.scheduleProgram
    public let version: Int
    public let reason: String

    public init(version: Int, reason: String) {
        self.version = version
        self.reason = reason
    }

    public struct Answer: Sendable, Codable {
        public let version: Int
    }

    /// - Throws: `InvalidInput` without a reason; `Refusal` `program_version_unknown`, `program_version_withdrawn`,
    ///   `program_version_in_effect`.
    public func run(in context: OperationContext) throws -> Answer {
        guard !reason.isEmpty else { throw InvalidInput("reason", "reason_required") }
        let calendar = try Publication.lock(context)
        guard let row = try ProgramTable.row(version, in: context.tx) else { throw Refusal(.versionUnknown) }
        guard try !ProgramTable.withdrawals(in: context.tx).contains(where: { $0.version == version }) else {
            throw Refusal(.versionWithdrawn)
        }
        guard let today = calendar?.today,
            PublicationReview.mayWithdraw(
                effectiveFrom: row.effectiveFrom, today: today,
                wasUsed: try isUsed(row, today: today, in: context))
        else { throw Refusal(.versionInEffect, ["day": .day(row.effectiveFrom)]) }
        try ProgramTable.withdraw(version, reason: reason, in: context)
        try context.emit(
            "program.withdrawn", ["version": String(version), "effective_from": "\(row.effectiveFrom)"])
        return Answer(version: version)
    }

    /// A hotel may tell of tomorrow what its clock calls today, so only a version of tomorrow can have been used.
    private func isUsed(_ row: ProgramVersionRow, today: CalendarDay, in context: OperationContext) throws
        -> Bool
    {
        guard row.effectiveFrom <= today.adding(days: 1) else { return false }
        return try ProgramTable.isUsed(version, in: context.tx)
    }
}

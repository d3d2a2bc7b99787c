import LoyaltyRules

/// Removes what is over by the retention schedule (SEC-13); as a dry run it tells what it would remove. Persons are forgotten one by
/// one, each by its own operation.
public struct RemoveOutdated: Operation {
    public static let name = "privacy.retain"
    public static let permission = Permission.managePrivacy

    public init() {}

    public struct Answer: Sendable, Codable {
        /// Rows, by what they are.
        public let removed: [RetentionSchedule.Item: Int]
        /// From which day on each is kept.
        public let keptFrom: [RetentionSchedule.Item: CalendarDay]
    }

    /// - Throws: `Refusal` `program_none_in_force`.
    public func run(in context: OperationContext) throws -> Answer {
        guard let newest = try context.programs.newest(in: context.tx) else { throw Refusal(.noProgramInForce) }
        let today = context.today(at: "", in: newest)
        var (removed, kept): ([RetentionSchedule.Item: Int], [RetentionSchedule.Item: CalendarDay]) = ([:], [:])
        for item in RetentionSchedule.Item.allCases where item != .persons {
            let day = RetentionSchedule.keptFrom(item, on: today)
            let start = BusinessDay.end(of: day.adding(days: -1), timeZone: newest.properties[0].timeZone)
            removed[item] = try RetentionTable.remove(item, before: start, in: context.tx)
            kept[item] = day
        }
        return Answer(removed: removed, keptFrom: kept)
    }
}

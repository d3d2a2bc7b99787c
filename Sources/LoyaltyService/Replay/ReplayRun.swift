import LoyaltyRules
import PortableSQL

/// Runs the recorded history through a draft and through what was in force. Reads only; the same database, document
/// and days give the same answer.
public struct ReplayRun: Sendable {
    private let desk: Desk
    private let draft: Program
    private let from: CalendarDay?
    private let to: CalendarDay?
    private let examples: Int

    /// - Parameters:
    ///   - from: the first day on which the draft counts; from the first published version on when it is nil.
    ///   - to: the last day; today when it is nil.
    ///   - examples: how many members are shown of those who rise, who fall and who stay.
    public init(
        _ desk: Desk, draft: Program, from: CalendarDay? = nil, to: CalendarDay? = nil, examples: Int = 5
    ) {
        self.desk = desk
        self.draft = draft
        self.from = from
        self.to = to
        self.examples = max(0, examples)
    }

    /// Goes through all members, one after the other, in one unchanging picture of the data.
    /// - Parameter progress: told how many members are done, and of how many; false ends the run.
    /// - Throws: `CancellationError` when the run was ended; `Refusal` `program_none_in_force`; `InvalidInput` for days
    ///   in the wrong order.
    public func run(progress: @Sendable (Int64, Int64) -> Bool = { _, _ in true }) throws -> ReplayReport {
        try desk.database.read { try run(in: $0, progress: progress) }
    }

    func run(in tx: any SQLTransaction, progress: (Int64, Int64) -> Bool) throws -> ReplayReport {
        let frame = try frame(in: tx)
        let all = try MemberTable.count(in: tx)
        var reader = Self.reader(frame)
        var comparison = ReplayComparison(frame, examples: examples)
        while let members = try reader.next(in: tx) {
            for member in members { comparison.add(member) }
            guard progress(min(all, Int64(comparison.members + reader.left)), all) else { throw CancellationError() }
        }
        return ReplayReport(comparison, left: reader.left, stories: try stories(of: comparison, in: tx))
    }

    /// The days and the documents that are compared.
    func frame(in tx: any SQLTransaction) throws -> ReplayFrame {
        let published = try ReplayVersions.inForce(desk.programs, in: tx)
        guard let first = published.first, let newest = published.last else { throw Refusal(.noProgramInForce) }
        let today = BusinessDay.of(desk.clock.now(), timeZone: newest.program.properties[0].timeZone)
        let to = to ?? today
        let from = from ?? min(first.from, to)
        guard from <= to else { throw InvalidInput("to", "day_order") }
        return ReplayFrame(published: published, draft: draft, from: from, to: to)
    }

    private static func reader(_ frame: ReplayFrame, after member: MemberID = MemberID(0)) -> ReplayReader {
        let program = frame.inForce.program(on: frame.to)
        return ReplayReader(program, after: member, asksFriends: frame.asksFriends)
    }

    /// The examples again, with every sentence.
    private func stories(of comparison: ReplayComparison, in tx: any SQLTransaction) throws -> [ReplayStory] {
        var stories: [ReplayStory] = []
        for change in TierChange.allCases {
            for example in comparison.examples[change] ?? [] {
                var reader = Self.reader(comparison.frame, after: MemberID(example.member.value - 1))
                guard let member = try reader.next(limit: 1, in: tx)?.first else { continue }
                stories.append(ReplayStory(example, change: change, history: member, frame: comparison.frame))
            }
        }
        return stories
    }
}

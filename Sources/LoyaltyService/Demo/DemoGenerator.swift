import LoyaltyRules
import PortableSQL

/// Fills a new database with two years of an invented group of four hotels, Lakeside Hotels, through the same
/// operations that every hotel uses. Everything is generated from a seed: no person in it exists.
///
/// The program `programs/lakeside.yaml` must be published beforehand, in force from `firstDay` or earlier, as
/// `DemoOpening` does.
public struct DemoGenerator: Sendable {
    /// How many operations wait at the desk at most.
    private static let mostUnderWay = 512

    private let desk: Desk
    private let seed: UInt64
    private let members: Int
    private let today: CalendarDay
    private let clock: DemoClock?
    private let progress: @Sendable (Int, Int) -> Void

    /// A generator; the same seed, number of members and last day give the same history.
    /// - Parameters:
    ///   - members: how many members there are on the last day, between 1 and 1,000,000.
    ///   - today: the last business day of the history.
    ///   - clock: the clock of the desk, when it is one that goes through the history; without one, everything
    ///     is recorded at the present time, and hand adjustments are of the present day.
    ///   - progress: told how many operations are done, and of how many.
    public init(
        desk: Desk, seed: UInt64, members: Int = 5_000, today: CalendarDay, clock: DemoClock? = nil,
        progress: @escaping @Sendable (Int, Int) -> Void
    ) {
        self.desk = desk
        self.seed = seed
        self.members = min(max(members, 1), DemoPerson.most)
        self.today = today
        self.clock = clock
        self.progress = progress
    }

    /// The first business day of a history that ends on a day: the program must be in force from then on.
    public static func firstDay(endingOn today: CalendarDay) -> CalendarDay { today.adding(months: -24) }

    /// Performs the whole history, day by day.
    /// - Throws: `Refusal` `program_none_in_force`; what the first operation that failed threw. Run again with
    ///   the same seed and day, it goes on where it ended.
    public func run() async throws -> DemoSummary {
        let (desk, today) = (desk, today)
        let program = try await desk.database.readAsync { try desk.programs.inForce(on: today, in: $0) }
        let plan = DemoPlan(seed: seed, members: members, through: today, program: program)
        let desks = DemoDesk(
            desk: desk, prefix: "demo-\(seed)-", points: program.points.id,
            staff: try await DemoStaff(of: desk))
        defer { clock?.end() }
        var done = 0
        for (index, steps) in plan.days.enumerated() {
            try Task.checkCancellation()
            clock?.begin(plan.first.adding(days: index), operations: steps.count)
            var order = 0
            for step in steps {
                // A correction goes by the member's id, perhaps on another lane than what it must come after.
                let isNew = step.order > order && step.order > 2
                order = step.order
                try await desks.flight.settle(to: isNew ? 0 : Self.mostUnderWay - 1)
                try desks.perform(step)
                // The bills that need a day's exchange rate may be on another lane.
                if case .rate = step { try await desks.flight.settle(to: 0) }
            }
            // The next day begins when this one is written: its time and its corrections depend on it.
            try await desks.flight.settle(to: 0)
            done += steps.count
            progress(done, plan.summary.operations)
        }
        return plan.summary
    }
}

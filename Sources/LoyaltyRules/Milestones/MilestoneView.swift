/// A milestone as it stands for a member after a fact.
public struct MilestoneView {
    public let milestone: Milestone
    /// The period in which it counts.
    public let days: DayRange
    /// What has been counted in the period.
    public let total: Int64
    /// Since when the member takes part, where one has to register; nil for not yet.
    public let registeredOn: CalendarDay?

    /// The milestones that a fact may have moved: by what it added to, or took from, counters; by the registration.
    /// - Parameter moved: the assets that the fact moved.
    /// - Throws: `FolioRefusal`, as for the earning of the fact.
    public static func moved(
        by request: EarningRequest, assets moved: Set<String>, program: Program
    ) throws(FolioRefusal) -> [MilestoneView] {
        // A counter of names (`brands.ibis`) is moved by each of its names.
        let counters = Set(moved.map { asset in program.counter(asset)?.id ?? asset })
        let mayMove = program.milestones.filter { milestone in
            counters.contains(milestone.counter) || milestone.isRegistration(request.folio)
        }
        guard !mayMove.isEmpty else { return [] }
        let run = EarningRun(
            request, program: program, charges: try FolioConversion.charges(request, program: program))
        return mayMove.compactMap { milestone in
            guard let counter = program.counter(milestone.counter),
                milestone.isRegistration(request.folio) || run.holds(milestone.condition)
            else { return nil }
            let days = WindowDays.range(
                of: milestone.window, on: request.folio.occurredOn, joinedOn: request.member.joinedOn, whole: true)
            let last = days.until ?? CalendarDay(number: 10_000_000)
            guard let event = milestone.registration else {
                let total = request.history.total(of: counter, in: .dates(days), on: last)
                return MilestoneView(milestone: milestone, days: days, total: total, registeredOn: nil)
            }
            let since = request.history.firstDay(ofEvent: event)
            let counted = since.map { DayRange(from: max(days.from ?? $0, $0), until: days.until) }
            let total = counted.map { request.history.total(of: counter, in: .dates($0), on: last) } ?? 0
            // Its period comes once: whatever it gave belongs to it, on whatever day one registered.
            return MilestoneView(milestone: milestone, days: .always, total: total, registeredOn: since)
        }
    }

    /// What is to be posted now: positive to give, negative to take back.
    public func lines(given: (AssetAmount) -> Int64) -> [EarningLine] {
        MilestoneDue.lines(milestone, total: total, given: given)
    }

    /// Why a line is posted.
    public func sentence(_ line: EarningLine) -> ReceiptLine {
        ReceiptLine(
            line.amount > 0 ? "milestone.reached" : "milestone.taken_back",
            [
                "rule": .name(milestone.id), "counter": .asset(milestone.counter),
                "total": .amount(total, asset: milestone.counter), "amount": .amount(line.amount, asset: line.asset),
            ], rule: milestone.id, effect: AssetAmount(line.asset, line.amount))
    }

    /// The marks that are reached.
    public var marks: ArraySlice<Int64> { milestone.marks.prefix(MilestoneDue.reached(milestone, total: total)) }
}

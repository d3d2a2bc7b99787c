/// A milestone as it stands for a member after a fact.
public struct MilestoneView {
    public let milestone: Milestone
    /// The period in which it counts.
    public let days: DayRange
    /// The counter that leads to most marks: where several do, the first of the document.
    public let counter: String
    /// What it has counted in the period.
    public let total: Int64
    /// Since when the member takes part, where one has to register; nil for not yet.
    public let registeredOn: CalendarDay?
    /// How many marks are reached.
    public let reached: Int

    /// The milestones that a fact may have moved: by what it added to, or took from, counters; by the registration.
    /// - Parameter moved: the assets that the fact moved.
    /// - Throws: `FolioRefusal`, as for the earning of the fact.
    public static func moved(
        by request: EarningRequest, assets moved: Set<String>, program: Program
    ) throws(FolioRefusal) -> [MilestoneView] {
        // A counter of names (`brands.ibis`) is moved by each of its names.
        let counters = Set(moved.map { asset in program.counter(asset)?.id ?? asset })
        let mayMove = program.milestones.filter { milestone in
            milestone.ways.contains { counters.contains($0.counter) } || milestone.isRegistration(request.folio)
        }
        guard !mayMove.isEmpty else { return [] }
        let run = EarningRun(
            request, program: program, charges: try FolioConversion.charges(request, program: program))
        return mayMove.compactMap { milestone in
            guard milestone.isRegistration(request.folio) || run.holds(milestone.condition) else { return nil }
            let days = WindowDays.range(
                of: milestone.window, on: request.folio.occurredOn, joinedOn: request.member.joinedOn, whole: true)
            let last = days.until ?? CalendarDay(number: 10_000_000)
            var (counted, since): (DayRange?, CalendarDay?) = (days, nil)
            if let event = milestone.registration {
                since = request.history.firstDay(ofEvent: event)
                counted = since.map { DayRange(from: max(days.from ?? $0, $0), until: days.until) }
            }
            var leading: MilestoneView?
            for way in milestone.ways {
                guard let counter = program.counter(way.counter) else { continue }
                let total = counted.map { request.history.total(of: counter, in: .dates($0), on: last) } ?? 0
                let reached = MilestoneDue.reached(way.marks, total: total)
                if let leading, leading.reached >= reached { continue }
                // A campaign's period comes once: whatever it gave belongs to it, on whatever day one registered.
                leading = MilestoneView(
                    milestone: milestone, days: milestone.registration == nil ? days : .always, counter: counter.id, total: total,
                    registeredOn: since, reached: reached)
            }
            return leading
        }
    }

    /// What is to be posted now: positive to give, negative to take back.
    public func lines(given: (AssetAmount) -> Int64) -> [EarningLine] {
        MilestoneDue.lines(milestone, reached: reached, given: given)
    }

    /// Why a line is posted.
    public func sentence(_ line: EarningLine) -> ReceiptLine {
        ReceiptLine(
            line.amount > 0 ? "milestone.reached" : "milestone.taken_back",
            [
                "rule": .name(milestone.id), "counter": .asset(counter), "total": .amount(total, asset: counter),
                "amount": .amount(Int64(line.amount.magnitude), asset: line.asset),
            ], rule: milestone.id, effect: AssetAmount(line.asset, line.amount))
    }

    /// Whether a choice of the milestone's period is of a mark that is no longer reached.
    public func isGone(_ offer: OfferedChoice) -> Bool {
        offer.source == milestone.id && days.contains(offer.day) && !marks.contains(offer.mark)
    }

    /// The marks that are reached.
    public var marks: ArraySlice<Int64> { milestone.marks.prefix(reached) }
}

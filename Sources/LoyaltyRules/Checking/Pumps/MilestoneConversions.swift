/// The steps that milestones offer: what a mark on spend gives, for the money that it takes to get there.
///
/// What a member gets once in a lifetime cannot go round; nor is there a rate to money where nights or stays are counted.
enum MilestoneConversions {
    /// - Parameter earned: what one unit of money earns of an asset beside; it is spent on the way to the mark.
    static func all(_ program: Program, earned: (String) -> Fraction) -> [Conversion] {
        program.milestones.flatMap { milestone -> [Conversion] in
            let spent = milestone.ways.first { program.counter($0.counter)?.measure == .spend }
            guard milestone.window != .lifetime, let spent else { return [] }
            let gives = milestone.gives + best(milestone.choice)
            return gives.map(\.asset).uniqued().compactMap { asset in
                let each = gives.reduce(Int64(0)) { $1.asset == asset ? $0 + $1.amount : $0 }
                guard each > 0, let (count, mark) = cheapest(spent.marks) else { return nil }
                return Conversion(
                    kind: .milestone, place: "milestones." + milestone.id, from: .money, to: .asset(asset),
                    rate: Fraction(Int128(each) * Int128(count), over: Int128(mark)) + earned(asset), lot: mark,
                    limit: (
                        .milestone(milestone.id, times: times(milestone.window)),
                        Fraction(Int128(mark) * Int128(times(milestone.window)))
                    ))
            }
        }
    }

    /// How often a year it begins anew.
    private static func times(_ window: Window) -> Int {
        switch window {
        case .calendarMonth: 12
        case .calendarQuarter: 4
        default: 1
        }
    }

    /// How many marks are reached for how much money, where a mark costs least.
    private static func cheapest(_ marks: [Int64]) -> (count: Int, mark: Int64)? {
        marks.enumerated().filter { $0.element > 0 }.map { (count: $0.offset + 1, mark: $0.element) }.max {
            Int128($0.count) * Int128($1.mark) < Int128($1.count) * Int128($0.mark)
        }
    }

    /// The most that may be chosen of each asset.
    private static func best(_ choice: ChoiceTerms?) -> [AssetAmount] {
        guard let choice else { return [] }
        let options = choice.options.flatMap(\.gives)
        return options.map(\.asset).uniqued().flatMap { asset in
            options.filter { $0.asset == asset }.sorted { $0.amount > $1.amount }.prefix(choice.pick)
        }
    }
}

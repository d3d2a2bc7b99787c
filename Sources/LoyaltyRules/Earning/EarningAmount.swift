/// The exact result of a rule before rounding: a fraction of the asset's smallest unit, and what it came from.
struct EarningAmount {
    /// What was multiplied: money in minor units, nights, rooms, points of other rules.
    let basis: Int64
    /// The same before it was cut down to full steps.
    let whole: Int64
    /// How many full steps it has; nil where the rate is not for steps, or nothing is cut.
    private(set) var steps: Int64?
    let rate: Rate
    private(set) var numerator: Int128
    private(set) var denominator: Int128
    /// The factors that came on top, with what each goes by.
    private(set) var factors: [(by: TextCondition, rate: Rate)] = []
    /// The nights that count and all nights, where only a share does.
    private(set) var share: (part: Int, whole: Int)?
    /// Whether the share is that of chosen nights, and not only of dates.
    private(set) var isOfChosenNights = false

    /// What a rule gives for the fact of a run; nil when the fact holds nothing that the rule is for.
    init?(_ planned: PlannedRule, rank: Int, run: EarningRun, also earlier: [String] = []) throws(FolioRefusal) {
        let rule = planned.rule
        guard let basis = try Self.basis(of: rule, run: run, also: earlier) else { return nil }
        rate = rule.rate(rank: PlantedBug.factByFirstTier.isPlanted ? 0 : rank)
        whole = basis
        if let per = rule.per {
            // A kept remainder is kept of what the steps give, so that nothing of the basis is lost.
            self.basis = rule.remainder == .keep ? basis : basis - basis % per
            if rule.remainder == .drop { steps = basis / per }
            numerator = Int128(self.basis) * Int128(rate.millionths) * planned.unit
            denominator = 1_000_000 * Int128(per)
        } else {
            self.basis = basis
            numerator = Int128(basis) * Int128(rate.millionths)
            denominator = 1_000_000
            switch rule.basis {
            case .spend:
                numerator *= planned.unit
                denominator *= planned.money
            case .nights, .rooms, .once: numerator *= planned.unit
            case .percent, .topUp: break
            }
        }
        for factor in rule.factors { try apply(factor, run.fact) }
        if rule.choosesNights {
            try share(StayNights(run.folio, rule), of: rule)
        } else if rule.prorated, rule.datedBy == .stay {
            try prorate(rule.dates, run.folio)
        }
    }

    /// The whole amount, and what is kept of the fraction in millionths.
    func rounded(_ rounding: Rounding, keeping remainder: Remainder, rest: Int64) -> (amount: Int64, rest: Int64) {
        guard remainder == .keep else {
            let rounding = PlantedBug.factRoundedUp.isPlanted ? .ceiling : rounding
            return (Int64(clamping: rounding.divide(numerator, by: denominator)), 0)
        }
        let millionths = Rounding.floor.divide(numerator * 1_000_000, by: denominator) + Int128(rest)
        // A remainder can be owed, after a fact was taken back: it is paid off before anything is given.
        let amount = max(0, Rounding.floor.divide(millionths, by: 1_000_000))
        return (Int64(clamping: amount), Int64(clamping: millionths - amount * 1_000_000))
    }

    /// Whether nothing is left to round.
    var isWhole: Bool { numerator % denominator == 0 }

    /// The result with the fewest decimals that show it (at most eight), in units of the asset.
    func exact(decimals: Int) -> ReceiptValue {
        Self.shortest(Rounding.floor.divide(numerator * 100_000_000, by: denominator), decimals: 8 + decimals)
    }

    /// A decimal without superfluous zeros.
    static func shortest(_ value: Int128, decimals: Int) -> ReceiptValue {
        var (value, places) = (value, decimals)
        while places > 0 && value % 10 == 0 {
            value /= 10
            places -= 1
        }
        return .exact(Int64(clamping: value), decimals: places)
    }

    /// How many of a stay's nights begin in a range of days.
    static func share(of folio: Folio, in dates: DayRange) -> (part: Int, whole: Int) {
        guard folio.nights > 0 else { return (dates.contains(folio.occurredOn) ? 1 : 0, 1) }
        let first = max(folio.arrival.number, dates.from?.number ?? Int.min)
        let end = min(folio.departure.number, (dates.until?.number).map { $0 + 1 } ?? Int.max)
        return (max(0, end - first), folio.nights)
    }

    private mutating func prorate(_ dates: DayRange, _ folio: Folio) throws(FolioRefusal) {
        let share = Self.share(of: folio, in: dates)
        guard share.part < share.whole else { return }
        self.share = share
        try multiply(Int128(share.part), over: Int128(share.whole))
    }

    /// Of nights that are chosen, money and percentages count by their share; nights are counted already, and shared only by
    /// dates.
    private mutating func share(_ nights: StayNights, of rule: EarningRule) throws(FolioRefusal) {
        guard nights.all > 0 else { return }
        isOfChosenNights = rule.basis != .nights
        let whole = isOfChosenNights ? nights.all : nights.chosen
        guard nights.dated < whole else { return }
        share = (nights.dated, whole)
        try multiply(Int128(nights.dated), over: Int128(whole))
    }

    private mutating func apply(_ factor: Factor, _ fact: FactView) throws(FolioRefusal) {
        guard factor.dates.contains(fact.folio.occurredOn) else { return }
        let rate = factor.values.first { fact.matches(factor.by, [$0.word]) }?.rate ?? factor.otherwise
        guard rate != .one else { return }
        factors.append((factor.by, rate))
        try multiply(Int128(rate.millionths), over: 1_000_000)
    }

    /// Factors can be many: the fraction is shortened before it could overflow.
    private mutating func multiply(_ part: Int128, over whole: Int128) throws(FolioRefusal) {
        let divisor = Self.divisor(numerator, denominator)
        numerator /= divisor
        denominator /= divisor
        let (top, overflow) = numerator.multipliedReportingOverflow(by: part)
        let (bottom, underflow) = denominator.multipliedReportingOverflow(by: whole)
        guard !overflow, !underflow, top < Self.largest, bottom < Self.largest else { throw .amountTooLarge }
        (numerator, denominator) = (top, bottom)
    }

    /// Leaves room for the millionths and hundred-millionths of a result.
    private static let largest = Int128.max / 1_000_000_000

    private static func divisor(_ left: Int128, _ right: Int128) -> Int128 {
        var (a, b) = (left, right)
        while b != 0 { (a, b) = (b, a % b) }
        return max(a, 1)
    }

    private static func basis(
        of rule: EarningRule, run: EarningRun, also earlier: [String]
    ) throws(FolioRefusal) -> Int64? {
        // What has no nights belongs to no weekday.
        if rule.nightsOn != nil, StayNights(run.folio, rule).chosen == 0 { return nil }
        switch rule.basis {
        case .spend(let categories, let includes):
            var sum: Int64 = 0
            var found = false
            for charge in run.fact.charges where categories.contains(charge.category) {
                if let most = rule.roomsAtMost, charge.room > most { continue }
                found = true
                sum += charge.money(including: PlantedBug.factWithTax.isPlanted ? [.tax, .service] : includes)
            }
            return found ? sum : nil
        case .nights:
            let counted = rule.choosesNights ? StayNights(run.folio, rule).chosen : run.folio.nights
            let nights = Int64(counted) * Int64(min(run.folio.rooms, rule.roomsAtMost ?? .max))
            return nights > 0 ? nights : nil
        case .rooms: return run.folio.kind == .stay ? Int64(min(run.folio.rooms, rule.roomsAtMost ?? .max)) : nil
        case .once: return 1
        case .percent(let rules, let withoutTier):
            guard withoutTier else { return run.given(by: earlier.isEmpty ? rules : rules + earlier) }
            return try plain(rules, run: run) + run.given(by: earlier)
        case .topUp(let amount, let rules):
            let missing = amount - run.given(by: rules)
            return missing > 0 ? missing : nil
        }
    }

    /// What rules would give at the first tier's rate.
    private static func plain(_ rules: [String], run: EarningRun) throws(FolioRefusal) -> Int64 {
        var sum: Int64 = 0
        for planned in run.program.plan.rules where rules.contains(planned.rule.id) && run.applies(planned.rule) {
            let rule = planned.rule
            if case .percent(let inner, _) = rule.basis {
                let share = Int128(try plain(inner, run: run)) * Int128(rule.rate(rank: 0).millionths)
                sum += Int64(clamping: rule.rounding.divide(share, by: 1_000_000))
                continue
            }
            guard let amount = try EarningAmount(planned, rank: 0, run: run) else { continue }
            sum += amount.rounded(rule.rounding, keeping: .drop, rest: 0).amount
        }
        return sum
    }
}

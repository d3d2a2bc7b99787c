import LoyaltyRules

/// What a program says of the days of the lots of an asset and a kind.
final class LotTerms {
    /// Whether members hold it by the program.
    let isAsset: Bool
    private let isReinstated: Bool
    private let reinstatement: ReinstatementTerms?
    private let terms: ExpiryTerms?
    private let ranks: Range<Int>
    private let waitingDays: Int?
    /// The end of what was earned on a day in the lowest tier, as it was worked out last for days like it.
    private var ends = [(day: Int32, end: Int32)](repeating: (.min, .min), count: 64)

    /// - Parameter rule: what gave a lot with an end of its own.
    init(_ program: Program, asset id: String, kind: Lot.Kind, rule: String) {
        let asset = program.asset(id)
        isAsset = asset != nil
        isReinstated = kind == .reinstated
        reinstatement = asset?.expiry?.reinstate
        let own = program.rule(rule)?.expiry ?? program.tierGift(rule)?.expiry
        terms = kind == .advance ? nil : kind == .promotional ? own : asset?.expiry
        ranks = program.tiers.indices
        waitingDays = asset?.available?.days
    }

    /// What is wrong with the days of a lot that was earned on a day.
    func differences(of lot: CheckedLot, earnedOn day: Int32) -> [String] {
        guard isAsset else { return [] }
        if isReinstated {
            let ends = reinstatement?.lastDay(from: CalendarDay(number: Int(day)))
            return lot.expiresOn == CheckedLot.number(ends) ? [] : [Self.sentence(lot, ends: ends)]
        }
        var found: [String] = []
        // Whether it waits goes by the kind of fact, which the lot does not tell: it waits as the program says, or not.
        if lot.availableOn != CheckedLot.never, waitingDays.map({ day + Int32($0) }) != lot.availableOn {
            let (first, waits) = (CheckedLot.day(lot.availableOn), waitingDays.map { CalendarDay(number: Int(day) + $0) })
            found.append(
                "lot \(lot.id) can be used from \(Self.words(first)) on, its program says \(waits?.description ?? "at once")")
        }
        // The end may go by the tier held on the day, which the lot does not tell: one of the tiers must give it.
        let end = end(earnedOn: day)
        if lot.expiresOn != end, !ranks.contains(where: { lot.expiresOn == self.end(earnedOn: day, rank: $0) }) {
            found.append(Self.sentence(lot, ends: CheckedLot.day(end)))
        }
        return found
    }

    private func end(earnedOn day: Int32) -> Int32 {
        let place = Int(day & 63)
        if ends[place].day == day { return ends[place].end }
        let end = end(earnedOn: day, rank: 0)
        ends[place] = (day, end)
        return end
    }

    private func end(earnedOn day: Int32, rank: Int) -> Int32 {
        CheckedLot.number(LotExpiry.expiresOn(earnedOn: CalendarDay(number: Int(day)), terms: terms, rank: rank))
    }

    private static func sentence(_ lot: CheckedLot, ends: CalendarDay?) -> String {
        "lot \(lot.id) ends \(words(CheckedLot.day(lot.expiresOn))), its program says \(words(ends))"
    }

    private static func words(_ day: CalendarDay?) -> String { day?.description ?? "never" }
}

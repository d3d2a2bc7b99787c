/// Whether a change is better or worse for members, where that is plain.
enum Improvement {
    typealias Direction = ProgramChange.Direction

    static func higher<Value: Comparable>(_ old: Value, _ new: Value) -> Direction {
        old == new ? .neutral : new > old ? .better : .worse
    }

    static func lower<Value: Comparable>(_ old: Value, _ new: Value) -> Direction { higher(new, old) }

    /// No limit is better than any.
    static func higherOrNone<Value: Comparable>(_ old: Value?, _ new: Value?) -> Direction {
        guard let new else { return .better }
        return old.map { higher($0, new) } ?? .worse
    }

    static func present<Value>(_ old: Value?, _ new: Value?) -> Direction {
        switch (old, new) {
        case (nil, _?): .better
        case (_?, nil): .worse
        default: .neutral
        }
    }

    /// More names are better when none is missing.
    static func more<Value: Hashable>(_ old: [Value], _ new: [Value]) -> Direction {
        let (before, after) = (Set(old), Set(new))
        if before == after { return .neutral }
        return after.isSuperset(of: before) ? .better : before.isSuperset(of: after) ? .worse : .neutral
    }

    static func remainder(_ old: Remainder, _ new: Remainder) -> Direction { new == .keep ? .better : .worse }

    static func rounding(_ old: Rounding, _ new: Rounding) -> Direction {
        func weight(_ rounding: Rounding) -> Int {
            switch rounding {
            case .floor: 0
            case .halfEven: 1
            case .halfUp: 2
            case .ceiling: 3
            }
        }
        return higher(weight(old), weight(new))
    }

    /// No condition is better than one; of two that only differ in an alternative or a further demand, the wider one.
    static func condition(_ old: Condition?, _ new: Condition?) -> Direction {
        guard let new else { return .better }
        guard let old else { return .worse }
        let (before, after) = (Set(old.musts), Set(new.musts))
        return after.isStrictSubset(of: before)
            ? .better : before.isStrictSubset(of: after) ? .worse : .neutral
    }

    static func requirement(_ old: Requirement?, _ new: Requirement?) -> Direction {
        guard let old, let new else { return present(old, new) }
        switch (old.implies(new), new.implies(old)) {
        case (true, false): return .better
        case (false, true): return .worse
        default: return .neutral
        }
    }

    static func dates(_ old: DayRange, _ new: DayRange) -> Direction {
        func bounds(_ range: DayRange) -> (Int, Int) {
            (range.from?.number ?? Int.min, range.until?.number ?? Int.max)
        }
        let (before, after) = (bounds(old), bounds(new))
        if after.0 <= before.0, after.1 >= before.1 { return .better }
        return after.0 >= before.0 && after.1 <= before.1 ? .worse : .neutral
    }

    /// Longer is better; months and days cannot be compared exactly.
    static func validity(_ old: Validity?, _ new: Validity?) -> Direction {
        switch (old, new) {
        case (.months(let before), .months(let after)), (.days(let before), .days(let after)):
            return higher(before, after)
        case (.endOfMonth(let month, let before), .endOfMonth(let other, let after)):
            return higher(before * 12 + month, after * 12 + other)
        case (.dayOfYear(let day, let before), .dayOfYear(let other, let after)):
            return higher(before * 372 + day.month * 31 + day.day, after * 372 + other.month * 31 + other.day)
        case (.date(let before), .date(let after)): return higher(before, after)
        case (_, .lifetime): return .better
        case (.lifetime, _): return .worse
        default: return .neutral
        }
    }

    /// To wait less, and for less, is better.
    static func availability(_ old: AvailabilityTerms?, _ new: AvailabilityTerms?) -> Direction {
        guard let new else { return .better }
        guard let old else { return .worse }
        return together([lower(old.days, new.days), more(new.kinds, old.kinds)])
    }

    /// To owe nothing is better, and to owe less.
    static func debt(_ old: DebtTerms?, _ new: DebtTerms?) -> Direction {
        guard let new else { return .better }
        guard let old else { return .worse }
        return lower(old.atMost ?? .max, new.atMost ?? .max)
    }

    /// To pay nothing is better, and to pay less.
    static func fee(_ old: TransferFee?, _ new: TransferFee?) -> Direction {
        switch (old, new) {
        case (_, nil): .better
        case (nil, _): .worse
        case (.amount(let before), .amount(let after)), (.money(let before), .money(let after)): lower(before, after)
        case (.share(let before, let least), .share(let after, let now)): together([lower(before, after), lower(least, now)])
        default: .neutral
        }
    }

    /// To have more of it is better, tier by tier.
    static func benefit(_ old: [String: BenefitValue], _ new: [String: BenefitValue]) -> Direction {
        together(
            Set(old.keys).union(new.keys).map { tier -> Direction in
                guard let before = old[tier], let after = new[tier] else { return present(old[tier], new[tier]) }
                return before == after ? .neutral : before.isLess(than: after) ? .better : .worse
            })
    }

    /// To have back more, later and for longer is better.
    static func reinstatement(_ old: ReinstatementTerms?, _ new: ReinstatementTerms?) -> Direction {
        guard let old, let new else { return present(old, new) }
        return together([
            higher(old.withinDays, new.withinDays), higher(old.forDays, new.forDays),
            higherOrNone(old.atMostPerYear, new.atMostPerYear),
        ])
    }

    /// To be told before anything ends is better, and to have longer from then on.
    static func noticeFirst(_ old: NoticeFirst?, _ new: NoticeFirst?) -> Direction {
        guard let old, let new else { return present(old, new) }
        return higher(old.days, new.days)
    }

    static func expiry(_ old: ExpiryTerms?, _ new: ExpiryTerms?) -> Direction {
        guard let new else { return .better }
        guard let old else { return .worse }
        let after =
            old.after == new.after ? .neutral : validity(old.after ?? .lifetime, new.after ?? .lifetime)
        let parts: [Direction] = [
            after, same(old.inactiveMonths, new.inactiveMonths, higherOrNone), same(old.inactiveDays, new.inactiveDays, higherOrNone),
            more(Array(old.trades), Array(new.trades)),
            same(old.atMostMonths, new.atMostMonths, higherOrNone),
            more(old.extendedBy, new.extendedBy), events(old, new), same(old.remind, new.remind, present), noticeFirst(old.onlyAfterNotice, new.onlyAfterNotice),
            reinstatement(old.reinstate, new.reinstate),
            higher(order(old.endOf), order(new.endOf)),
            together(zip(old.monthsByTier, new.monthsByTier).map(higher)),
        ]
        return together(parts)
    }

    /// All events extend where none is designated.
    private static func events(_ old: ExpiryTerms, _ new: ExpiryTerms) -> Direction {
        switch (old.events.isEmpty, new.events.isEmpty) {
        case (true, true): .neutral
        case (true, false): old.isActivity(.event) ? .worse : .neutral
        case (false, true): new.isActivity(.event) ? .better : .neutral
        case (false, false): more(old.events, new.events)
        }
    }

    private static func order(_ end: ExpiryTerms.EndOf) -> Int {
        ExpiryTerms.EndOf.allCases.firstIndex(of: end) ?? 0
    }

    static func same<Value: Equatable>(_ old: Value, _ new: Value, _ direction: (Value, Value) -> Direction)
        -> Direction
    {
        old == new ? .neutral : direction(old, new)
    }

    /// Better when something is better and nothing worse.
    static func together(_ parts: [Direction]) -> Direction {
        switch (parts.contains(.better), parts.contains(.worse)) {
        case (true, false): .better
        case (false, true): .worse
        default: .neutral
        }
    }

    static func amounts(_ old: [AssetAmount], _ new: [AssetAmount]) -> Direction {
        func amounts(_ list: [AssetAmount]) -> [String: Int64] {
            Dictionary(list.map { ($0.asset, $0.amount) }) { first, second in first &+ second }
        }
        let (before, after) = (amounts(old), amounts(new))
        return together(Set(before.keys).union(after.keys).map { higher(before[$0] ?? 0, after[$0] ?? 0) })
    }

    static func caps(_ old: [Cap], _ new: [Cap]) -> Direction {
        let (before, after) = (Set(old), Set(new))
        if after.isStrictSubset(of: before) { return .better }
        if before.isStrictSubset(of: after) { return .worse }
        guard old.map(\.period) == new.map(\.period), old.map(\.rules) == new.map(\.rules) else {
            return .neutral
        }
        return together(
            zip(old, new).flatMap { one, other in
                [same(one.amount, other.amount, higherOrNone), same(one.times, other.times, higherOrNone)]
            })
    }
}

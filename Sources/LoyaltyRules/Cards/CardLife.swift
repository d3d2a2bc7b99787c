/// Which step a card may take next, and what it is afterwards (CARD-06, CARD-10).
public enum CardLife {
    /// The status after a step; nil where the step is not possible.
    public static func after(_ step: CardStep, _ status: CardStatus) -> CardStatus? {
        switch (status, step) {
        case (.active, .lose): .frozen
        case (.frozen, .find): .active
        case (.active, .replace), (.frozen, .replace): .replaced
        case (.active, .renew): .active
        case (.active, .close), (.frozen, .close): .closed
        default: nil
        }
    }

    /// What may be done with a card, in the order in which a desk asks for it.
    public static func steps(of status: CardStatus, kind: CardKind?) -> [CardStep] {
        CardStep.allCases.filter { step in
            guard after(step, status) != nil else { return false }
            return step != .renew || (kind?.months ?? 0) > 0
        }
    }

    /// Whether it may be shown to spend what the account holds: not when it is frozen, replaced, closed, or past its last day.
    /// - Parameter lastDay: its last day; nil where it has none.
    public static func use(_ status: CardStatus, lastDay: CalendarDay?, on today: CalendarDay) -> CardUse {
        switch status {
        case .frozen: .frozen
        case .replaced: .replaced
        case .closed: .closed
        case .active: lastDay.map { $0 < today } == true ? .ended : .allowed
        }
    }

    /// The last day of a card that is handed out or renewed: so many months from today, or from its last day where that is
    /// still to come; nil where its kind has no end.
    public static func lastDay(of kind: CardKind, after last: CalendarDay?, on today: CalendarDay) -> CalendarDay? {
        guard kind.months > 0 else { return nil }
        return max(today, last ?? today).adding(months: kind.months)
    }
}

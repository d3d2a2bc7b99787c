/// Which tier a member has: a pure function of what was counted, what was given, and the program (I-26).
public enum TierQualification {
    /// The tier on a day, by a history in any order.
    public static func standing(
        history: [CounterDay], titles: [TierTitle] = [], program: Program, joinedOn: CalendarDay? = nil,
        on day: CalendarDay
    ) -> TierStanding {
        ladder(history, titles, program, joinedOn).standing(on: day)
    }

    /// What a counter adds up to in the window that ends on a day.
    public static func total(
        of counter: Counter, in window: Window, on day: CalendarDay, history: [CounterDay],
        titles: [TierTitle] = [], program: Program, joinedOn: CalendarDay? = nil, forTiers: Bool = true
    ) -> Int64 {
        ladder(history, titles, program, joinedOn).total(of: counter, in: window, on: day, forTiers: forTiers)
    }

    private static func ladder(
        _ history: [CounterDay], _ titles: [TierTitle], _ program: Program, _ joinedOn: CalendarDay?
    ) -> TierLadder {
        var ladder = TierLadder(program: program, joinedOn: joinedOn, titles: titles)
        ladder.add(history)
        return ladder
    }
}

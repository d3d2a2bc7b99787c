/// As of when a requirement is asked, and what of the way so far it may ask for.
struct TierQuestion: Sendable {
    /// The day on which windows end.
    let day: CalendarDay
    /// The day on which rolling windows end; another one only when a term is over (`TierLadder.keeps`).
    let rolling: CalendarDay
    let anchors: WindowAnchors
    /// Full years at a tier or above, by rank; empty where nobody asks for them.
    let years: [Int]
    /// The days over which everything is counted instead of each counter's own window: the time of a challenge.
    let within: DayRange?

    init(
        day: CalendarDay, rolling: CalendarDay? = nil, anchors: WindowAnchors, years: [Int], within: DayRange? = nil
    ) {
        self.day = day
        self.rolling = rolling ?? day
        self.anchors = anchors
        self.years = years
        self.within = within
    }

    /// The window over which a counter is asked.
    func window(_ own: Window) -> Window { within.map { .dates($0) } ?? own }
    /// The day on which a window ends.
    func end(of window: Window) -> CalendarDay { window.isRolling ? rolling : day }
}

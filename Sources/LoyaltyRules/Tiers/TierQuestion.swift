/// As of when a requirement is asked.
struct TierQuestion: Sendable {
    /// The day on which windows end.
    let day: CalendarDay
    /// The day on which rolling windows end; another one only when a term is over (`TierLadder.keeps`).
    let rolling: CalendarDay
    let anchors: WindowAnchors
    /// The days over which everything is counted instead of each counter's own window: the time of a challenge.
    let within: DayRange?

    init(day: CalendarDay, rolling: CalendarDay? = nil, anchors: WindowAnchors, within: DayRange? = nil) {
        self.day = day
        self.rolling = rolling ?? day
        self.anchors = anchors
        self.within = within
    }

    /// The window over which a counter is asked.
    func window(_ own: Window) -> Window { within.map { .dates($0) } ?? own }
    /// The day on which a window ends.
    func end(of window: Window) -> CalendarDay { window.isRolling ? rolling : day }
}

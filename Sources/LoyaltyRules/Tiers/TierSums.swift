/// What was added up for one question, by the numbers of the sums, so that the next tier, which mostly asks for the
/// same, need not do it again.
struct TierSums {
    private var sums = SIMD8<Int64>()
    private var known: UInt8 = 0
    /// The window that was asked last, and the day before it: most sums of a program have one window.
    private var last: (window: Window, dayBefore: CalendarDay?)?

    mutating func sum(_ number: Int, _ add: (inout TierSums) -> Int64) -> Int64 {
        guard number < SIMD8<Int64>.scalarCount else { return add(&self) }
        if known & 1 << UInt8(number) != 0 { return sums[number] }
        let sum = add(&self)
        known |= 1 << UInt8(number)
        sums[number] = sum
        return sum
    }

    /// The last day before a window that ends on a day; the day is the same for all questions with the window.
    mutating func dayBefore(_ window: Window, _ day: CalendarDay, _ anchors: WindowAnchors) -> CalendarDay? {
        if let last, last.window == window { return last.dayBefore }
        let before = window.dayBefore(day, anchors: anchors)
        last = (window, before)
        return before
    }
}

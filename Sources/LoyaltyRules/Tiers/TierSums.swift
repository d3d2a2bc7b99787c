/// What was added up for one question, so that the next tier, which mostly asks for the same, need not do it again.
struct TierSums {
    private var known: (place: Int, window: Window, sum: Int64)?
    private var other: (place: Int, window: Window, sum: Int64)?

    mutating func sum(of place: Int?, in window: Window, _ add: () -> Int64) -> Int64 {
        guard let place else { return 0 }
        if let known, known.place == place, known.window == window { return known.sum }
        if let other, other.place == place, other.window == window { return other.sum }
        let sum = add()
        (other, known) = (known, (place, window, sum))
        return sum
    }
}

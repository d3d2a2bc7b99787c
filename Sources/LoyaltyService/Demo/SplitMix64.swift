/// Reproducible numbers (SplitMix64): a seed gives the same demonstration on every machine and with every
/// version of Swift, which the generators of the standard library do not promise.
struct SplitMix64 {
    private var state: UInt64

    /// One of many independent rows of numbers of a seed; each guest has one, so that no guest changes
    /// another.
    init(seed: UInt64, stream: Int = 0) {
        state = seed &+ 0xD1B5_4A32_D192_ED03 &* UInt64(truncatingIfNeeded: stream)
        _ = next()
    }

    /// The next 64 bits.
    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    /// A number from 0 up to, not including, a bound (at least 1).
    mutating func below(_ bound: Int) -> Int { Int(next() >> 2) % max(bound, 1) }

    /// A number between two others, both included.
    mutating func between(_ low: Int, _ high: Int) -> Int { low + below(high - low + 1) }

    /// True so many times in a thousand.
    mutating func chance(_ permille: Int) -> Bool { below(1_000) < permille }

    /// One of a list that is not empty.
    mutating func pick<Item>(_ items: [Item]) -> Item { items[below(items.count)] }

    /// The index of a weight, drawn as often as its weight says.
    mutating func weighted(_ weights: [Int]) -> Int {
        var left = below(weights.reduce(0, +))
        for (index, weight) in weights.enumerated() {
            if left < weight { return index }
            left -= weight
        }
        return 0
    }
}

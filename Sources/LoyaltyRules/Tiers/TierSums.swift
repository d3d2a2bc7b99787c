/// What was added up for one question, by the numbers of the sums, so that the next tier, which mostly asks for the
/// same, need not do it again.
struct TierSums {
    private var sums = SIMD8<Int64>()
    private var known: UInt8 = 0

    mutating func sum(_ number: Int, _ add: () -> Int64) -> Int64 {
        guard number < SIMD8<Int64>.scalarCount else { return add() }
        if known & 1 << UInt8(number) != 0 { return sums[number] }
        let sum = add()
        known |= 1 << UInt8(number)
        sums[number] = sum
        return sum
    }
}

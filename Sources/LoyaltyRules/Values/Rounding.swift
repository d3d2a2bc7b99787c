/// How a line's exact result becomes a whole amount; stated by the program for each line (CFL-01).
public enum Rounding: String, Sendable, Codable, CaseIterable {
    case floor, ceiling
    case halfUp = "half_up"
    case halfEven = "half_even"

    /// `numerator / denominator`, rounded. The denominator is positive.
    public func divide(_ numerator: Int128, by denominator: Int128) -> Int128 {
        // Nearly always both fit into a machine's word, which divides several times as fast.
        if let small = Int64(exactly: numerator), let by = Int64(exactly: denominator) {
            let (quotient, remainder) = small.quotientAndRemainder(dividingBy: by)
            return round(Int128(quotient), Int128(remainder), denominator)
        }
        let (quotient, remainder) = numerator.quotientAndRemainder(dividingBy: denominator)
        return round(quotient, remainder, denominator)
    }

    private func round(_ quotient: Int128, _ remainder: Int128, _ denominator: Int128) -> Int128 {
        var (quotient, remainder) = (quotient, remainder)
        if remainder < 0 {
            quotient -= 1
            remainder += denominator
        }
        switch self {
        case .floor: return quotient
        case .ceiling: return remainder == 0 ? quotient : quotient + 1
        case .halfUp: return remainder * 2 >= denominator ? quotient + 1 : quotient
        case .halfEven:
            if remainder * 2 == denominator { return quotient % 2 == 0 ? quotient : quotient + 1 }
            return remainder * 2 > denominator ? quotient + 1 : quotient
        }
    }
}

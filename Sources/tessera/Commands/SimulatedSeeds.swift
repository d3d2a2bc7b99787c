import ArgumentParser
import LoyaltyService

/// Several seeds as they are typed: a number of them, or `FIRST...LAST`.
enum SimulatedSeeds: ExpressibleByArgument {
    case count(UInt64)
    case range(ClosedRange<UInt64>)

    init?(argument: String) {
        let parts = argument.split(separator: "...", omittingEmptySubsequences: false).map { UInt64($0) }
        switch (parts.count, parts.first ?? nil, parts.last ?? nil) {
        case (1, let count?, _) where count > 0: self = .count(count)
        case (2, let first?, let last?) where first <= last: self = .range(first...last)
        default: return nil
        }
    }

    /// The seeds, where a number of them is counted from one.
    func from(_ seed: UInt64) -> ClosedRange<UInt64> {
        switch self {
        case .count(let count): seed...(seed + count - 1)
        case .range(let range): range
        }
    }
}

extension SimulationEngine: ExpressibleByArgument {}

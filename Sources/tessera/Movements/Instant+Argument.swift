import ArgumentParser
import Foundation
import LoyaltyRules

/// A moment with its time zone, for example `2026-12-01T18:00:00+08:00`. Never "in two hours": told again with the same
/// key it has to mean the same.
extension Instant: ExpressibleByArgument {
    public init?(argument: String) {
        guard let date = try? Date(argument, strategy: .iso8601) else { return nil }
        self.init(milliseconds: Int64((date.timeIntervalSince1970 * 1_000).rounded()))
    }
}

import Testing

@testable import LoyaltyRules

/// A program with one fault, and what must be told of it.
struct ProgramCheckCase: CustomTestStringConvertible, Sendable {
    let key: String
    let severity: ProgramFinding.Severity
    let place: String
    let change: @Sendable (inout CheckFixture) -> Void
    var testDescription: String { key + " at " + place }

    init(
        _ key: String, _ severity: ProgramFinding.Severity, at place: String,
        _ change: @escaping @Sendable (inout CheckFixture) -> Void
    ) {
        self.key = key
        self.severity = severity
        self.place = place
        self.change = change
    }
}

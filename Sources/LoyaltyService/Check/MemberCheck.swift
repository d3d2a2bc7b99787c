import LoyaltyRules
import PortableSQL

/// Checks one member: works the standing and the lots out anew from the entries and compares.
public struct MemberCheck: Sendable {
    private let desk: Desk

    public init(_ desk: Desk) { self.desk = desk }

    /// One sentence for each difference; empty when all agrees, or when there is no such member.
    public func run(_ member: MemberID) throws -> [String] {
        try PageAudit(desk).run(CheckScanTable.Span(after: MemberID(member.value - 1), through: member)).differences
    }
}

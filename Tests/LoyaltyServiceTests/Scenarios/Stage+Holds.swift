import LoyaltyRules
import LoyaltyTestKit
import Testing

@testable import LoyaltyService

/// What takes place in the scenarios of holds.
extension Stage {
    /// Sets points aside from now on for so many seconds; answers the hold's number.
    func hold(_ amount: Int64, for member: MemberID, seconds: Int64 = 3_600, subject: String = "R1") async throws -> Int64
    {
        let hold = HoldPoints(
            member: .id(member), amount: AssetAmount("points", amount), subject: subject, reason: "booking",
            until: clock.clock.now().adding(seconds: seconds), at: hotel)
        return try #require(try await perform(hold).hold)
    }

    /// Points that are posted, set aside, and free.
    func figures(_ member: MemberID) async throws -> [Int64] {
        let view = try await view(member)
        return [view.standing.balances["points"].held, view.held("points"), view.availablePoints]
    }

    /// The state of a hold, and what it has used and still sets aside.
    func state(_ hold: Int64, _ member: MemberID) async throws -> String {
        let found = try await service.reading.hold(hold, of: member, by: .member(member))
        let row = try #require(found?.row)
        return "\(row.hold.state.rawValue) \(row.hold.used) \(row.hold.amountLeft)"
    }
}

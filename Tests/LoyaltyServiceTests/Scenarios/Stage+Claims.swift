import LoyaltyRules
import LoyaltyTestKit
import Testing

@testable import LoyaltyService

/// Claims in scenarios.
extension Stage {
    /// A claim about a bill of the first outlet of the first hotel, of ¥300.
    func billClaim(_ number: String, on date: String = "2026-06-10", amount: Int64? = 30_000) -> ClaimFacts {
        ClaimFacts(
            kind: .bill, property: hotel, outlet: program.properties[0].outlets.first?.id ?? "", number: number,
            day: CalendarDay(date)!, amount: amount)
    }

    @discardableResult
    func open(_ facts: ClaimFacts, for member: MemberID, note: String = "", by actor: Actor = .system) async throws -> ClaimAnswer {
        try await desk.perform(OpenClaim(member: member, facts: facts, note: note), by: actor).answer
    }

    func decide(
        _ claim: ClaimAnswer, _ way: ClaimWay, answer: String = "We are sorry.", points: Int64 = 0, amount: Int64? = nil,
        by actor: Actor = .system
    ) async throws -> ClaimAnswer {
        let operation = DecideClaim(
            member: claim.member, claim: claim.claim, at: hotel, way: way, answer: answer, amount: amount, points: points)
        return try await desk.perform(operation, by: actor).answer
    }

    func confirm(_ claim: ClaimAnswer, agrees: Bool = true, by actor: Actor) async throws -> ClaimAnswer {
        let operation = ConfirmClaim(member: claim.member, claim: claim.claim, at: hotel, agrees: agrees)
        return try await desk.perform(operation, by: actor).answer
    }

    /// A claim that waits, and one that somebody has approved.
    func claims(of member: MemberID) async throws -> (open: Int64, proposed: Int64) {
        let first = try await open(billClaim("M1"), for: member)
        let teller = Actor.staff(76, roles: [.administrator], properties: nil)
        let second = try await open(billClaim("M2"), for: member, by: teller)
        let approver = Actor.staff(77, roles: [.administrator], properties: nil)
        let proposed = try await decide(second, .goodwill, points: 1_001, by: approver)
        #expect(proposed.state == .proposed)
        return (first.claim, second.claim)
    }

    /// The refusal's code of what is tried; nil when it is done.
    func refusal(_ body: () async throws -> Void) async throws -> RefusalCode? {
        do {
            try await body()
            return nil
        } catch let refusal as Refusal {
            return refusal.code
        }
    }
}

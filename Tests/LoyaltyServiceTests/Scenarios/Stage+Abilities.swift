import LoyaltyRules
import LoyaltyTestKit
import Testing

@testable import LoyaltyService

/// What takes place in the scenarios of events, choices, tiers, rewards and trade.
extension Stage {
    /// Enrols a guest who tells a birthday, or was referred.
    func join(
        _ number: Int, on joined: String = "2026-01-01", birthday: String? = nil, by referrer: MemberID? = nil
    ) async throws -> MemberID {
        let enrolment = Enrolment(
            name: "Wang Fang", mobile: MobileNumber("198\(10_000_000 + number)"), email: nil,
            language: .english,
            channel: "desk", property: hotel, joinedOn: try day(joined), consents: [.agreement],
            textVersion: "1",
            birthday: birthday.flatMap { MonthDay($0) }, referredBy: referrer.map { .id($0) })
        return try await desk.perform(EnrolMember(enrolment), by: .system).answer.member
    }

    @discardableResult
    func tell(_ event: String, _ subject: String, on date: String, of member: MemberID) async throws -> Posted
    {
        let record = RecordEvent(member: .id(member), event: event, subject: subject, on: try day(date))
        return try await desk.perform(record, by: .system).answer
    }

    @discardableResult
    func perform<O: Operation>(_ operation: O, by actor: Actor = .system) async throws -> O.Answer {
        try await desk.perform(operation, by: actor).answer
    }

    /// The code with which an operation is refused; nil when it is done.
    func refusal<O: Operation>(_ operation: O, by actor: Actor = .system) async throws -> RefusalCode? {
        do {
            _ = try await desk.perform(operation, by: actor)
            return nil
        } catch let refusal as Refusal {
            return refusal.code
        }
    }

    /// What a member holds of an asset.
    func held(_ asset: String, _ member: MemberID) async throws -> Int64 {
        try await view(member).standing.balances[asset].held
    }

    /// The tier as of today, with its last day.
    func tier(_ member: MemberID) async throws -> String {
        let tier = try await view(member).tier
        return tier.tier + (tier.until.map { " \($0)" } ?? "")
    }

    func reverse(_ posted: Posted) -> ReverseOperation {
        ReverseOperation(
            member: posted.operation.member, operation: posted.operation.operation, reason: "mistake")
    }
}

import LoyaltyRules
import LoyaltyService

/// Cases about a member's conduct in each state that asks for somebody's step.
enum ConductSamples {
    private static let hands = [991, 992].map { Actor.staff($0, roles: [.administrator], properties: nil) }

    static func make(of member: MemberID, at property: String, _ desk: Desk) async throws -> [String: String] {
        var cases: [String: Int64] = [:]
        for (state, sanction) in [("open", nil), ("proposed", Sanction.suspension), ("decided", .warning), ("appealed", .warning)] {
            let opening = OpenConductCase(member: member, kind: .abuse, evidence: "two bills of one night", at: property)
            let number = try await desk.perform(opening, by: hands[0]).answer.number
            cases[state] = number
            guard let sanction else { continue }
            let decision = DecideConductCase(member: member, number: number, sanction: sanction, notice: "Please stop.")
            _ = try await desk.perform(decision, by: hands[1])
        }
        let appeal = AppealConductCase(member: member, number: cases["appealed"] ?? 0, appeal: "not me")
        _ = try await desk.perform(appeal, by: .member(member))
        return cases.mapValues { String($0) }
    }
}

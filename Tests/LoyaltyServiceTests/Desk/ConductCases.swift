import LoyaltyRules

@testable import LoyaltyService

/// A case about conduct in each of its states.
struct ConductCases {
    static let first = Actor.staff(31, roles: [.manager], properties: nil)
    static let second = Actor.staff(32, roles: [.manager], properties: nil)
    static let third = Actor.staff(33, roles: [.manager], properties: nil)

    let open: Int64
    let proposed: Int64
    let decided: Int64
    let appealed: Int64
    /// A member of whom a case is due to be carried out.
    let leaver: MemberID
    let due: Int64

    init(_ stage: Stage, of member: MemberID) async throws {
        leaver = try await stage.enrol("Qian Lei", number: 77)
        open = try await stage.conductCase(member)
        proposed = try await stage.sanction(member, .suspension)
        decided = try await stage.sanction(member, .warning)
        appealed = try await stage.sanction(member, .warning)
        _ = try await stage.desk.perform(
            AppealConductCase(member: member, number: appealed, appeal: "not me"), by: .member(member))
        due = try await stage.sanction(leaver, .cancellation, isConfirmed: true)
        _ = try await stage.desk.perform(AppealConductCase(member: leaver, number: due, appeal: "no"), by: .member(leaver))
        let upheld = AnswerConductAppeal(member: leaver, number: due, lifts: false, answer: "It stays.")
        _ = try await stage.desk.perform(upheld, by: Self.third)
    }
}

extension Stage {
    /// Opens a case at the hotel.
    func conductCase(_ member: MemberID, _ kind: ViolationKind = .abuse) async throws -> Int64 {
        let opening = OpenConductCase(member: member, kind: kind, evidence: "two bills of one night", at: hotel)
        return try await desk.perform(opening, by: ConductCases.first).answer.number
    }

    /// Opens a case and decides it, with the second person's word where it is asked for.
    func sanction(
        _ member: MemberID, _ sanction: Sanction, until: CalendarDay? = nil, isConfirmed: Bool = false
    ) async throws -> Int64 {
        let number = try await conductCase(member)
        let decision = DecideConductCase(
            member: member, number: number, sanction: sanction, until: until, notice: "This is against the rules.")
        _ = try await desk.perform(decision, by: ConductCases.first)
        if isConfirmed {
            let word = ConfirmConductCase(member: member, number: number, agrees: true)
            _ = try await desk.perform(word, by: ConductCases.second)
        }
        return number
    }
}

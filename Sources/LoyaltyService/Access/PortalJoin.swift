import LoyaltyRules

/// Joining by oneself, without staff (MEM-01, MEM-03).
///
/// The answer is the same whether or not the contact is a member's already, so that nobody finds out who is one: who is one reads it
/// after signing in, with a code that only the owner of the contact gets.
public struct PortalJoin: Sendable {
    let desk: Desk
    /// A guest who joins: may do this, and nothing else.
    private static let guest = Actor(id: "guest", roles: [], permissions: [ApplyForMembership.permission], properties: nil)

    public init(_ desk: Desk) { self.desk = desk }

    /// What came of it.
    public enum Outcome: Sendable {
        /// A member now, a member already, or an application that waits.
        case received
        case wait(seconds: Int64)
    }

    /// - Throws: `InvalidInput` and `Refusal` for what the guest can put right.
    public func join(_ enrolment: Enrolment, address: String, key: String) async throws -> Outcome {
        let throttle = Throttle(desk)
        let contact = enrolment.mobile?.description ?? enrolment.email?.description ?? ""
        let buckets = ["join|" + desk.keyring.blindIndex("join", of: contact), "address|join|" + address]
        // Each try costs patience, lest somebody tries numbers one after the other, or joins for the whole town.
        if let seconds = try await throttle.begin(buckets) { return .wait(seconds: seconds) }
        do {
            _ = try await desk.perform(ApplyForMembership(enrolment), by: Self.guest, key: key)
        } catch let refusal as Refusal where Self.known.contains(refusal.code) {
            return .received
        }
        return .received
    }

    private static let known: Set<RefusalCode> = [.mobileTaken, .emailTaken, .applicationRunning]
}

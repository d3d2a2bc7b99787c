import LoyaltyRules
import PortableSQL

/// The privacy policy, which anybody may read (SEC-10).
extension ReadingRoom {
    /// Its versions, oldest first.
    public func policies() async throws -> [PolicyRow] { try await desk.database.readAsync { try PolicyTable.list(in: $0) } }

    /// What a version says; nil where there is none of that number.
    public func policyTexts(_ number: Int) async throws -> [Language: String]? {
        try await desk.database.readAsync { try PolicyTable.texts(number, in: $0) }
    }

    /// The version that holds on a day; nil before the first.
    public func policy(on day: CalendarDay) async throws -> PolicyVersion? {
        PolicyReview.inForce(try await policies().map(\.version), on: day)
    }

    /// The version to which a member is asked to agree now; nil for none, and for whoever is no member any more.
    public func policyAsked(of view: MemberView) async throws -> PolicyVersion? {
        guard view.standing.status == .active else { return nil }
        let agreed = view.consents.last { $0.purpose == .agreement && $0.granted }?.textVersion ?? ""
        return PolicyReview.asked(try await policies().map(\.version), agreed: agreed, on: view.today)
    }
}

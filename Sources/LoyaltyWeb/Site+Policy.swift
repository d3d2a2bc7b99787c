import LoyaltyRules
import LoyaltyService

extension Site {
    /// To which words somebody agrees now: the privacy policy in force, else the words of the page itself.
    func agreed(standard: String) async throws -> String {
        let today = today(at: "", program: try await reading.program()?.program)
        return try await reading.policy(on: today)?.label ?? standard
    }
}

/// Whether a member's data may be used for something besides the account itself (SEC-04, SEC-05, SEC-11).
public enum ProcessingReview {
    /// Whether offers may be sent, a profile made, or data given to a partner: only with consent, and not against a limit.
    /// - Parameters:
    ///   - given: the purposes to which the member agrees now.
    ///   - limits: the limits in force.
    public static func mayUse(
        for purpose: ConsentPurpose, given: Set<ConsentPurpose>, limits: Set<ProcessingLimit>
    ) -> Bool {
        guard purpose != .agreement else { return given.contains(.agreement) }
        guard given.contains(purpose), !limits.contains(.restriction) else { return false }
        return purpose != .profiling || !limits.contains(.objection)
    }

    /// Whether somebody may do what uses or changes the profile. While it is restricted only who answers for personal data may,
    /// for a legal claim.
    public static func mayEdit(limits: Set<ProcessingLimit>, answersForData: Bool) -> Bool {
        !limits.contains(.restriction) || answersForData
    }
}

/// Addresses of cases about conduct.
extension SitePath {
    /// A member's cases, and the form for a new one (also POST).
    public static func newConductCase(_ member: String) -> String { self.member(member) + "/conduct" }

    /// One case.
    public static func conductCase(_ member: String, _ number: String) -> String {
        newConductCase(member) + "/" + encoded(number)
    }

    /// Decides a case (POST).
    public static func conductDecision(_ member: String, _ number: String) -> String { conductCase(member, number) + "/decision" }

    /// The second person's word (POST).
    public static func conductConfirmation(_ member: String, _ number: String) -> String {
        conductCase(member, number) + "/confirmation"
    }

    /// Takes the member's appeal (POST).
    public static func conductAppeal(_ member: String, _ number: String) -> String { conductCase(member, number) + "/appeal" }

    /// Answers the appeal (POST).
    public static func conductAnswer(_ member: String, _ number: String) -> String { conductCase(member, number) + "/answer" }
}

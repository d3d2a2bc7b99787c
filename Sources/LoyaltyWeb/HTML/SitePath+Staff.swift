extension SitePath {
    /// The code of a second factor, after the password.
    public static let signInCode = console + "/sign-in/code"
    /// Setting up a second factor before anything else opens.
    public static let signInSetUp = console + "/sign-in/second-factor"
    /// The own sessions, browsers and second factor of who is signed in.
    public static let account = console + "/account"
    /// Ends one's other sessions (POST).
    public static let otherSessions = console + "/account/other-sessions"
    /// Ends one of one's sessions (POST).
    public static func session(_ id: String) -> String { console + "/account/sessions/" + encoded(id) }
    /// Sets up one's second factor.
    public static let secondFactor = console + "/account/second-factor"
    /// Makes new recovery codes (POST).
    public static let recovery = console + "/account/second-factor/recovery"
    /// Ends one's second factor (POST).
    public static let secondFactorEnd = console + "/account/second-factor/end"
    /// Everything that waits for a second person.
    public static let approvals = console + "/approvals"
    /// Who may sign in.
    public static let staff = console + "/staff"
    /// Says which roles must have a second factor (POST).
    public static let secondFactorRoles = console + "/second-factor-roles"
    /// Ends every session of a member of staff (POST).
    public static func staffSignOut(_ login: String) -> String { staff + "/" + encoded(login) + "/sign-out" }
    /// Takes a member of staff's second factor away (POST).
    public static func staffReset(_ login: String) -> String { staff + "/" + encoded(login) + "/second-factor" }
}

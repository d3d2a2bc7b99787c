/// A session that was just opened.
public struct Entrance: Sendable {
    /// What whoever signs in should know about their browsers.
    public enum Notice: Sendable {
        /// This browser was not used before, though others were.
        case thisIsNew
        /// Since this browser was last used somebody signed in from another one for the first time.
        case another(StaffDevice)
    }

    /// The secret for the cookie.
    public let secret: String
    /// What is still to come.
    public let awaits: SessionRow.Awaits
    /// The secret by which the browser is known from now on; nil while something is still to come.
    public let device: String?
    public let notice: Notice?
}

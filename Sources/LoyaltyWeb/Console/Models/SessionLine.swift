/// A session or a browser, as a line of a list.
struct SessionLine: Sendable {
    /// The number of the session; empty for a browser.
    let id: String
    let agent: String
    let address: String
    let began: String
    let seen: String
    /// Whether it is the session in which the list is read.
    let isThis: Bool
}

/// One entry of a list to choose from.
struct Choice: Sendable {
    /// What the form sends.
    let value: String
    /// What the reader sees.
    let label: String
    /// The revenue category that usually goes with it, for the script to choose.
    var category: String? = nil
}

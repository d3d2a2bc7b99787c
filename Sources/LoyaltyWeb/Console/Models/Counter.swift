/// A figure on the home page, leading to what it counts.
struct Counter: Sendable {
    let label: String
    /// Already formatted.
    let value: String
    var href: String? = nil
}

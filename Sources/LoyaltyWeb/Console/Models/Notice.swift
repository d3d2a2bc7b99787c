/// Something that waits for a person, with the page on which it is done.
struct Notice: Sendable {
    let text: String
    let href: String
    /// The words of the link.
    let action: String
}

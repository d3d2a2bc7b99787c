/// A saved view in a list.
struct MemberViewLine: Sendable {
    let id: String
    let name: String
    let href: String
    /// Its conditions as an address writes them.
    let conditions: String
    /// Whose it is; nil for one's own.
    let owner: String?
    let isShared: Bool
    let isDefault: Bool
}

extension Condition {
    /// Whether it asks for the type of room: then a form has to ask for it, too.
    public var asksRoomType: Bool {
        switch self {
        case .all(let parts), .any(let parts), .none(let parts), .atLeast(_, let parts): parts.contains(where: \.asksRoomType)
        case .text(let key, _): key == .roomType
        default: false
        }
    }
}

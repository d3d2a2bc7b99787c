/// What an operation is when somebody wants to take it back.
enum ReferenceKind: Sendable {
    /// Entry by entry, or all of it.
    case parts
    /// All of it or nothing: a price, and what it bought.
    case whole
    /// All of it or nothing, with both members.
    case pair
    /// Not at all: another member has a part in it.
    case never
}

/// One thing that another version says differently.
struct ChangeLine: Sendable {
    /// What it means for members, where that is plain.
    enum Direction: String, Sendable { case better, worse, neutral }

    let direction: Direction
    let text: String
}

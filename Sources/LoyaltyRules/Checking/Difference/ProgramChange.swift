/// One thing that another version of a program says differently (POL-04).
public struct ProgramChange: Sendable, Hashable {
    /// What it means for members, where that is plain.
    public enum Direction: String, Sendable, Hashable, CaseIterable { case better, worse, neutral }

    /// The key of the sentence in the texts (`program_change.…`).
    public let key: String
    /// The values of the sentence's places: `id`, and mostly `old` and `new`, in the words of the document.
    public let values: [String: String]
    public let direction: Direction
    /// The part by list and id, for example `earning.base_points`.
    public let `where`: String

    /// The same values as people of one language read them; none where nobody asked.
    let said: [String: String]

    public init(
        _ key: String, _ values: [String: String], _ direction: Direction, where place: String,
        said: [String: String] = [:]
    ) {
        self.key = key
        self.values = values
        self.direction = direction
        self.where = place
        self.said = said
    }
}

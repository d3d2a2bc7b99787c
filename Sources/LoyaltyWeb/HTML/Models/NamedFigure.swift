/// A figure with its name, such as nights this year: 12.
struct NamedFigure: Sendable {
    let name: String
    /// The figure, already formatted.
    let value: String
}

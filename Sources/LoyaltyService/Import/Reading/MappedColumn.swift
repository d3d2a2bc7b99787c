/// A column of the export that the mapping names, by its title or by its number.
struct MappedColumn: Sendable, Hashable {
    enum Name: Sendable, Hashable {
        case title(String)
        /// From 1.
        case number(Int)
    }

    var name: Name

    /// The column as a message shows it.
    var label: String {
        switch name {
        case .title(let title): title
        case .number(let number): "number \(number)"
        }
    }
}

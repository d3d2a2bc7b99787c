/// A table of a report: what is shown on a screen, and written to a file.
public struct ReportTable: Sendable, Equatable {
    /// What stands in a cell.
    public enum Cell: Sendable, Equatable {
        case text(String)
        /// A whole number of the smallest unit, with so many decimal places.
        case number(Int64, decimals: Int)
        case empty

        /// As machines read it, with a point and without grouping.
        public var plain: String {
            switch self {
            case .text(let text): text
            case .number(let value, let decimals): ReportNumber.plain(value, decimals: decimals)
            case .empty: ""
            }
        }

        static func count(_ value: Int) -> Cell { .number(Int64(value), decimals: 0) }
    }

    public struct Column: Sendable, Equatable {
        /// A word that never changes, for machines.
        public let id: String
        public let title: String
    }

    /// A word that never changes: the name of the file.
    public let id: String
    public let title: String
    public let columns: [Column]
    public let rows: [[Cell]]
}

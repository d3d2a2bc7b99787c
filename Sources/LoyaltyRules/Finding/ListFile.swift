/// What holds for every file of found members.
public enum ListFile {
    /// The kinds of files.
    public enum Format: String, Sendable, Hashable, Codable, CaseIterable { case csv, xlsx }

    /// So many days a finished file is kept; a daily run removes it then.
    public static let days = 7
    /// The most members of a file.
    public static let most = 100_000

    /// A text that no spreadsheet takes for a formula: whoever opens the file must not run what a guest wrote as a name.
    public static func harmless(_ text: String) -> String {
        guard let first = text.unicodeScalars.first, "=+-@\t\r\n".unicodeScalars.contains(first) else { return text }
        return "'" + text
    }
}

/// A member's name as typed at the desk, cleaned of what a name never holds.
public enum MemberName {
    /// The longest name, in characters.
    public static let longest = 80

    /// Drops control and invisible format characters, folds runs of spaces into one and trims; nil when
    /// nothing is left or it is too long.
    public static func clean(_ typed: String) -> String? {
        var scalars = String.UnicodeScalarView()
        for scalar in typed.unicodeScalars {
            switch scalar.properties.generalCategory {
            case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse, .unassigned: continue
            case .spaceSeparator: if scalars.last != " " { scalars.append(" ") }
            default: scalars.append(scalar)
            }
        }
        let text = String(scalars).split(separator: " ").joined(separator: " ")
        return text.isEmpty || text.unicodeScalars.count > longest ? nil : text
    }
}

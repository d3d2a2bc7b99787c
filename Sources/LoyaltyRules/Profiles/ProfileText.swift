/// Words of a profile as they were typed, cleaned of what a line of text never holds.
public enum ProfileText {
    /// Makes one line of it: control characters become spaces, runs of spaces one.
    public static func clean(_ typed: String) -> String {
        var scalars = String.UnicodeScalarView()
        for scalar in typed.unicodeScalars {
            switch scalar.properties.generalCategory {
            case .control, .lineSeparator, .paragraphSeparator, .spaceSeparator: scalars.append(" ")
            default: scalars.append(scalar)
            }
        }
        return String(scalars).split(separator: " ").joined(separator: " ")
    }
}

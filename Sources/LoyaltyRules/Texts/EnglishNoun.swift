/// Names that a program document gives to what it counts; in English it gives them in the plural, such as
/// `Qualifying nights`.
enum EnglishNoun {
    /// The singular of such a name: its last word without the ending of the plural.
    static func singular(_ name: String) -> String {
        let folded = name.lowercased()
        func ends(_ endings: String...) -> Bool { endings.contains { folded.hasSuffix($0) } }
        if ends("ies") { return name.dropLast(3) + "y" }
        if ends("sses", "shes", "ches", "xes", "zes") { return String(name.dropLast(2)) }
        return ends("s") && !ends("ss", "us", "is") ? String(name.dropLast()) : name
    }
}

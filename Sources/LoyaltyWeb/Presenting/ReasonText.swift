/// A reason chosen from a list, with a note, as it is kept with the operation.
enum ReasonText {
    /// Nil when nothing was chosen.
    static func join(_ reason: String, _ note: String) -> String? {
        guard !reason.isEmpty else { return nil }
        let clean = note.unicodeScalars.filter { $0.value >= 32 && $0.value != 127 }
        let text = String(String.UnicodeScalarView(clean)).prefix(300)
        return text.isEmpty ? String(reason.prefix(60)) : String(reason.prefix(60)) + ": " + text
    }
}

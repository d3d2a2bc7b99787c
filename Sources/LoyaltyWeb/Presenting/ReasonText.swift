import LoyaltyRules

/// A reason chosen from a list, with a note, as it is kept with the operation: `wrong_amount: typed twice`.
enum ReasonText {
    /// Nil when nothing was chosen.
    static func join(_ reason: String, _ note: String) -> String? {
        guard !reason.isEmpty else { return nil }
        let clean = note.unicodeScalars.filter { $0.value >= 32 && $0.value != 127 }
        let text = String(String.UnicodeScalarView(clean)).prefix(300)
        return text.isEmpty ? String(reason.prefix(60)) : String(reason.prefix(60)) + ": " + text
    }

    /// A kept reason in the reader's language; a reason in free words stays as it is.
    ///
    /// - Parameter showsNote: whether what staff wrote in their own words is shown too. Members are not shown it:
    ///   it may name a colleague or another guest.
    static func words(_ kept: String, _ t: Texts, showsNote: Bool) -> String {
        let parts = kept.split(separator: ":", maxSplits: 1).map(String.init)
        let code = parts.first ?? ""
        let word = ReasonChoices.word(code, t)
        guard showsNote else {
            if kept.isEmpty { return "" }
            return code == "other" ? t("reason.noted") : word ?? t("reason.noted")
        }
        guard let word else { return kept }
        guard parts.count > 1 else { return word }
        let note = parts[1].drop { $0 == " " }
        return t.language == .english ? "\(word) (\(note))" : "\(word)（\(note)）"
    }
}

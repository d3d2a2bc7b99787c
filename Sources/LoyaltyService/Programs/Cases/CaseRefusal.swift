import LoyaltyRules

/// Says why a fact of a case was refused.
public enum CaseRefusal {
    /// The sentence of the refusal, or its title where the sentence needs figures that a case does not have.
    public static func sentence(_ code: String, _ texts: Texts) -> String {
        guard RefusalCode(rawValue: code) != nil else { return code }
        var isWhole = true
        let sentence = texts.text("refusal." + code) { _ in
            isWhole = false
            return ""
        }
        return isWhole ? sentence : texts("refusal_title." + code)
    }
}

/// Whether a choice of the catalogue, or a tag, can be kept as it was written (MEM-10, MEM-15).
public enum CatalogueReview {
    /// The most choices, and the most tags, that a chain may have.
    public static let most = 200
    /// The longest name, in characters.
    public static let longestName = 60

    /// The field that is wrong and the problem's word; nil when everything is right.
    /// - Parameter known: the choice as it stands; nil for a new one.
    public static func problem(_ choice: PreferenceChoice, known: PreferenceChoice?) -> (field: String, problem: String)? {
        if !isID(choice.id) { return ("id", "catalogue_id") }
        // What was told without a consent of its own may not become health data, nor the other way about.
        if let known, known.isSensitive != choice.isSensitive { return ("is_sensitive", "choice_stays_sensitive") }
        return problem(choice.english, choice.simplifiedChinese, choice.traditionalChinese)
    }

    /// The same of a tag.
    /// - Parameters:
    ///   - tiers: the ids of the program's tiers.
    ///   - counters: the ids of what the program counts.
    public static func problem(
        _ tag: ProfileTag, tiers: Set<String>, counters: Set<String>
    ) -> (field: String, problem: String)? {
        if !MemberTags.isTag(tag.id) { return ("id", "malformed_tag") }
        if let problem = problem(tag.english, tag.simplifiedChinese, tag.traditionalChinese) { return problem }
        guard let rule = tag.rule else { return nil }
        if rule.tiers.isEmpty && rule.measures.isEmpty { return ("tiers", "tag_rule_empty") }
        if rule.tiers.contains(where: { !tiers.contains($0) }) { return ("tiers", "card_tier") }
        for (place, measure) in rule.measures.enumerated() {
            if !counters.contains(measure.counter) { return ("counter_\(place)", "tag_counter") }
            if !(1...120).contains(measure.months) { return ("months_\(place)", "out_of_bounds") }
            if measure.atLeast == nil && measure.atMost == nil { return ("at_least_\(place)", "required") }
        }
        return nil
    }

    private static func problem(_ english: String, _ simplified: String, _ traditional: String) -> (field: String, problem: String)? {
        for (field, name) in [("name_en", english), ("name_zh_hans", simplified), ("name_zh_hant", traditional)] {
            if name.allSatisfy(\.isWhitespace) { return (field, "required") }
            if name.unicodeScalars.count > longestName { return (field, "too_long") }
        }
        return nil
    }

    private static func isID(_ id: String) -> Bool {
        (1...30).contains(id.utf8.count)
            && id.utf8.allSatisfy { (97...122).contains($0) || (48...57).contains($0) || $0 == 95 }
    }
}

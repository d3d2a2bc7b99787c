/// Whether a profile can be changed so, and what exactly changes (MEM-09, MEM-10, MEM-15, MEM-20). Desk, portal and API ask the same.
public enum ProfileReview {
    /// The most special dates, and the most companions.
    public static let mostEntries = 10
    /// The most choices of one member.
    public static let mostChoices = 60

    /// A field that cannot be kept, with the problem's word.
    public struct Problem: Sendable, Hashable {
        public let field: String
        public let word: String
        public let values: [String: String]
    }

    /// Every problem of an edit, field by field.
    /// - Parameter today: nobody was born and nothing was celebrated after it.
    public static func problems(_ edit: ProfileEdit, on today: CalendarDay) -> [Problem] {
        var found: [Problem] = []
        func bound(_ field: String, _ text: String?, _ most: Int) {
            if let text, ProfileText.clean(text).unicodeScalars.count > most {
                found.append(Problem(field: field, word: "too_long", values: ["most": "\(most)"]))
            }
        }
        func name(_ field: String, _ text: String, _ most: Int) {
            if ProfileText.clean(text).isEmpty { found.append(Problem(field: field, word: "required", values: [:])) }
            bound(field, text, most)
        }
        func past(_ field: String, _ date: PartialDate?) {
            if let day = date?.day, day > today { found.append(Problem(field: field, word: "day_to_come", values: [:])) }
        }
        func count(_ field: String, _ number: Int, _ most: Int) {
            if number > most { found.append(Problem(field: field, word: "list_too_long", values: ["most": "\(most)"])) }
        }
        bound("company", edit.company, 80)
        bound("address", edit.address, 200)
        bound("note", edit.note, 500)
        count("preferences", Set(edit.preferences ?? []).count, mostChoices)
        count("health", Set(edit.health ?? []).count, mostChoices)
        count("dates", edit.dates?.count ?? 0, mostEntries)
        count("companions", edit.companions?.count ?? 0, mostEntries)
        for (place, date) in (edit.dates ?? []).enumerated() {
            name("dates[\(place)].label", date.label, 40)
            past("dates[\(place)].day", date.day)
        }
        for (place, one) in (edit.companions ?? []).enumerated() {
            name("companions[\(place)].name", one.name, 80)
            past("companions[\(place)].birthday", one.birthday)
        }
        return found
    }

    /// The first choice that cannot be made: one that is not in the catalogue, is no longer offered to whoever has not chosen it
    /// before, or stands among the others though it tells of health; nil when all can.
    public static func unknownChoice(
        _ chosen: [String], before: [String], isSensitive: Bool, catalogue: [PreferenceChoice]
    ) -> String? {
        let offered = Dictionary(catalogue.map { ($0.id, $0) }) { first, _ in first }
        return chosen.first { id in
            guard let choice = offered[id], choice.isSensitive == isSensitive else { return true }
            return choice.isRetired && !before.contains(id)
        }
    }

    /// What changes, field by field; nothing where all stays.
    public static func changes(
        from old: MemberProfile, to new: MemberProfile, health before: [String], to after: [String]
    ) -> [ProfileChange] {
        [
            ProfileChange("gender", old.gender.rawValue, new.gender.rawValue),
            ProfileChange("company", old.company, new.company), ProfileChange("address", old.address, new.address),
            ProfileChange("preferences", old.preferences.joined(separator: " "), new.preferences.joined(separator: " ")),
            ProfileChange("health", before.joined(separator: " "), after.joined(separator: " "), isSensitive: true),
            ProfileChange("note", old.note, new.note),
            ProfileChange("dates", words(old.dates.map(\.words)), words(new.dates.map(\.words))),
            ProfileChange("companions", words(old.companions.map(\.words)), words(new.companions.map(\.words))),
        ].filter { $0.old != $0.new }
    }

    private static func words(_ parts: [String]) -> String { parts.joined(separator: "; ") }
}

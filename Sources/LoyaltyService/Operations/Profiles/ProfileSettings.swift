import LoyaltyRules
import PortableSQL

/// What profiles are made of at present: what somebody set, or what stands until then.
enum ProfileSettings {
    private static let (choicesName, tagsName, termsName) = ("profile_choices", "profile_tags", "profile_terms")

    /// The catalogue of preferences, in the order in which it was made.
    static func choices(in tx: any SQLTransaction) throws -> [PreferenceChoice] {
        guard let text = try SettingTable.content(choicesName, in: tx) else { return StandardChoices.all }
        return try StoredJSON.decode([PreferenceChoice].self, from: text)
    }

    static func put(_ choice: PreferenceChoice, in tx: any SQLTransaction) throws {
        try SettingTable.put(choicesName, try StoredJSON.encode(try replaced(choices(in: tx), choice) { $0.id }), in: tx)
    }

    static func tags(in tx: any SQLTransaction) throws -> [ProfileTag] {
        guard let text = try SettingTable.content(tagsName, in: tx) else { return [] }
        return try StoredJSON.decode([ProfileTag].self, from: text)
    }

    static func put(_ tag: ProfileTag, in tx: any SQLTransaction) throws {
        try SettingTable.put(tagsName, try StoredJSON.encode(try replaced(tags(in: tx), tag) { $0.id }), in: tx)
    }

    static func terms(in tx: any SQLTransaction) throws -> ProfileTerms {
        guard let text = try SettingTable.content(termsName, in: tx) else { return .usual }
        return try StoredJSON.decode(ProfileTerms.self, from: text)
    }

    static func put(_ terms: ProfileTerms, in tx: any SQLTransaction) throws {
        try SettingTable.put(termsName, try StoredJSON.encode(terms), in: tx)
    }

    /// The list with one of its parts replaced, or added at the end.
    /// - Throws: `InvalidInput` when it would grow too long.
    private static func replaced<Part>(_ list: [Part], _ part: Part, id: (Part) -> String) throws -> [Part] {
        var list = list
        if let place = list.firstIndex(where: { id($0) == id(part) }) {
            list[place] = part
        } else {
            guard list.count < CatalogueReview.most else { throw InvalidInput("id", "list_too_long", ["most": "\(CatalogueReview.most)"]) }
            list.append(part)
        }
        return list
    }
}

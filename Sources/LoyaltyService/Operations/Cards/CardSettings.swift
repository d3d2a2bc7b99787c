import LoyaltyRules
import PortableSQL

/// The kinds of cards at present: what somebody set, and the standard kind in any case.
enum CardSettings {
    private static let setting = "card_kinds"

    /// The kind that everybody gets on joining, until somebody sets it otherwise.
    static let standard = CardKind.standard(
        english: name(.english), simplifiedChinese: name(.simplifiedChinese), traditionalChinese: name(.traditionalChinese))

    private static func name(_ language: Language) -> String { Texts(ServiceTexts.catalogue, language)("card.standard") }

    /// The standard kind first, the others in the order in which they were made.
    static func kinds(in tx: any SQLTransaction) throws -> [CardKind] {
        guard let text = try SettingTable.content(setting, in: tx) else { return [standard] }
        return try StoredJSON.decode([CardKind].self, from: text)
    }

    static func kind(_ id: String, in tx: any SQLTransaction) throws -> CardKind? {
        try kinds(in: tx).first { $0.id == id }
    }

    static func put(_ kind: CardKind, in tx: any SQLTransaction) throws {
        var kinds = try kinds(in: tx)
        if let index = kinds.firstIndex(where: { $0.id == kind.id }) { kinds[index] = kind } else { kinds.append(kind) }
        try SettingTable.put(setting, try StoredJSON.encode(kinds), in: tx)
    }
}

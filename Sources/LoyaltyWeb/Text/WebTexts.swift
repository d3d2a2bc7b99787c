import LoyaltyRules

/// Every sentence of the console and the portal, in three languages.
///
/// A language has one file for what staff read and one for what members read. The tests hold the three
/// languages to the same keys and the same places, and every key to being used.
public enum WebTexts {
    /// All of it, ready to be asked.
    public static let catalogue = TextCatalogue([
        .english: console_en + "\n" + portal_en + "\n" + desk_en,
        .simplifiedChinese: console_zhHans + "\n" + portal_zhHans + "\n" + desk_zhHans,
        .traditionalChinese: console_zhHant + "\n" + portal_zhHant + "\n" + desk_zhHant,
    ])
}

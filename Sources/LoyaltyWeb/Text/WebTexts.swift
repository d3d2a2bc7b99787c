import LoyaltyRules

/// Every sentence of the console and the portal, in three languages.
///
/// A language has one file for what staff read and one for what members read. The tests hold the three
/// languages to the same keys and the same places, and every key to being used.
public enum WebTexts {
    /// All of it, ready to be asked.
    public static let catalogue = TextCatalogue([
        .english: [
            console_en, portal_en, lifecycle_en, replay_en,
            tierRuns_en, jobs_en, desk_en, trade_en, settlement_en, holds_en, seals_en, merges_en, privacy_en, joining_en, claims_en, conduct_en, cards_en, profiles_en, lists_en, referrals_en, staff_en,
        ].joined(separator: "\n"),
        .simplifiedChinese: [
            console_zhHans, portal_zhHans, lifecycle_zhHans, replay_zhHans,
            tierRuns_zhHans, jobs_zhHans, desk_zhHans, trade_zhHans, settlement_zhHans, holds_zhHans, seals_zhHans, merges_zhHans, privacy_zhHans, joining_zhHans, claims_zhHans, conduct_zhHans, cards_zhHans, profiles_zhHans, lists_zhHans, referrals_zhHans, staff_zhHans,
        ].joined(separator: "\n"),
        .traditionalChinese: [
            console_zhHant, portal_zhHant, lifecycle_zhHant, replay_zhHant,
            tierRuns_zhHant, jobs_zhHant, desk_zhHant, trade_zhHant, settlement_zhHant, holds_zhHant, seals_zhHant, merges_zhHant, privacy_zhHant, joining_zhHant, claims_zhHant, conduct_zhHant, cards_zhHant, profiles_zhHant, lists_zhHant, referrals_zhHant, staff_zhHant,
        ].joined(separator: "\n"),
    ])
}

import LoyaltyRules

/// Every sentence that the service itself speaks, in three languages: receipts, refusals, problems of input
/// and of program documents, and the names of what stands in ledger and audit.
///
/// Console, portal, API and commands render them; so a receipt reads the same wherever it is shown. Receipt
/// lines have no full stop, since they stand in a list; refusals and problems are whole sentences that say
/// what is wrong and what to do. The tests hold the three languages to the same keys and places, and each
/// place to being given wherever the sentence is used.
public enum ServiceTexts {
    /// All of it, ready to be asked.
    public static let catalogue = TextCatalogue([
        .english: [
            english, englishDesk, TierRunTexts.english, PublicationTexts.english,
            ReceiptTexts.english, HoldTexts.english, MovementTexts.english, BenefitTexts.english, ConversionTexts.english, PoolTexts.english, MergeTexts.english, PrivacyTexts.english, JoinTexts.english, ClaimTexts.english, ConductTexts.english, CardTexts.english, ProfileTexts.english, ListTexts.english, ReminderTexts.english, JobTexts.english, AnnouncementTexts.english, ReplayTexts.english, SettlementTexts.english, ProgramTexts.english, ProblemTexts.english, FindingTexts.english, ReportTexts.english, PostTexts.english, ChangeTexts.english, ConditionTexts.english,
        ].joined(separator: "\n"),
        .simplifiedChinese: [
            simplifiedChinese, simplifiedChineseDesk, TierRunTexts.simplifiedChinese, PublicationTexts.simplifiedChinese,
            ReceiptTexts.simplifiedChinese, HoldTexts.simplifiedChinese, MovementTexts.simplifiedChinese, BenefitTexts.simplifiedChinese, ConversionTexts.simplifiedChinese, PoolTexts.simplifiedChinese, MergeTexts.simplifiedChinese, PrivacyTexts.simplifiedChinese, JoinTexts.simplifiedChinese, ClaimTexts.simplifiedChinese, ConductTexts.simplifiedChinese, CardTexts.simplifiedChinese, ProfileTexts.simplifiedChinese, ListTexts.simplifiedChinese, ReminderTexts.simplifiedChinese, JobTexts.simplifiedChinese, AnnouncementTexts.simplifiedChinese, ReplayTexts.simplifiedChinese, SettlementTexts.simplifiedChinese, ProgramTexts.simplifiedChinese, ProblemTexts.simplifiedChinese, FindingTexts.simplifiedChinese, ReportTexts.simplifiedChinese, PostTexts.simplifiedChinese, ChangeTexts.simplifiedChinese, ConditionTexts.simplifiedChinese,
        ].joined(separator: "\n"),
        .traditionalChinese: [
            traditionalChinese, traditionalChineseDesk, TierRunTexts.traditionalChinese, PublicationTexts.traditionalChinese,
            ReceiptTexts.traditionalChinese, HoldTexts.traditionalChinese, MovementTexts.traditionalChinese, BenefitTexts.traditionalChinese, ConversionTexts.traditionalChinese, PoolTexts.traditionalChinese, MergeTexts.traditionalChinese, PrivacyTexts.traditionalChinese, JoinTexts.traditionalChinese, ClaimTexts.traditionalChinese, ConductTexts.traditionalChinese, CardTexts.traditionalChinese, ProfileTexts.traditionalChinese, ListTexts.traditionalChinese, ReminderTexts.traditionalChinese, JobTexts.traditionalChinese, AnnouncementTexts.traditionalChinese, ReplayTexts.traditionalChinese, SettlementTexts.traditionalChinese, ProgramTexts.traditionalChinese, ProblemTexts.traditionalChinese, FindingTexts.traditionalChinese, ReportTexts.traditionalChinese, PostTexts.traditionalChinese, ChangeTexts.traditionalChinese, ConditionTexts.traditionalChinese,
        ].joined(separator: "\n"),
    ])
}

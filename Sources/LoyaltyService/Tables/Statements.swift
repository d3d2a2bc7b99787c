/// Every SQL statement of the product, so that a test can prepare each on both engines.
public enum Statements {
    /// All statements, by table.
    public static let all: [String] = {
        let single = groups.flatMap { $0 }
        return single + several.filter { !single.contains($0) }
    }()

    private static let groups: [[String]] = [
        SettingSQL.allCases.map(\.rawValue), ProgramSQL.allCases.map(\.rawValue), DayRateSQL.allCases.map(\.rawValue),
        LookupSQL.allCases.map(\.rawValue), MemberSQL.allCases.map(\.rawValue), StandingSQL.allCases.map(\.rawValue),
        LedgerSQL.allCases.map(\.rawValue), EntryInsert.statements, LotSQL.allCases.map(\.rawValue), FolioSQL.allCases.map(\.rawValue),
        IdempotencySQL.allCases.map(\.rawValue), AuditSQL.allCases.map(\.rawValue),
        OutboxSQL.allCases.map(\.rawValue), SearchSQL.allCases.map(\.rawValue), StaffSQL.allCases.map(\.rawValue),
        ClientSQL.allCases.map(\.rawValue), SessionSQL.allCases.map(\.rawValue), CodeSQL.allCases.map(\.rawValue),
        ThrottleSQL.allCases.map(\.rawValue), MailboxSQL.allCases.map(\.rawValue), ImportSQL.allCases.map(\.rawValue),
        TitleSQL.allCases.map(\.rawValue), OfferSQL.allCases.map(\.rawValue), TierRunSQL.allCases.map(\.rawValue),
        TierRunItemSQL.allCases.map(\.rawValue), TierScanSQL.allCases.map(\.rawValue), CheckScanSQL.allCases.map(\.rawValue),
        ReferralSQL.allCases.map(\.rawValue), RenewalSQL.allCases.map(\.rawValue), BudgetSQL.allCases.map(\.rawValue),
        DraftSQL.allCases.map(\.rawValue), ReplaySQL.allCases.map(\.rawValue), JobSQL.allCases.map(\.rawValue),
        NoticeSQL.allCases.map(\.rawValue), SettlementSQL.allCases.map(\.rawValue), HoldSQL.allCases.map(\.rawValue),
        TierGiftSQL.allCases.map(\.rawValue), ReinstatementSQL.allCases.map(\.rawValue), CreditSQL.allCases.map(\.rawValue),
        SealSQL.allCases.map(\.rawValue), ExpiryNoticeSQL.allCases.map(\.rawValue), TaskSQL.allCases.map(\.rawValue),
        PoolSQL.allCases.map(\.rawValue), MergeSQL.allCases.map(\.rawValue), MergedPersonSQL.allCases.map(\.rawValue),
        RequestSQL.allCases.map(\.rawValue), LimitSQL.allCases.map(\.rawValue), ErasureSQL.allCases.map(\.rawValue),
        RegisterSQL.allCases.map(\.rawValue), PolicySQL.allCases.map(\.rawValue), RetentionSQL.allCases.map(\.rawValue), TrailSQL.allCases.map(\.rawValue),
        CopySQL.allCases.map(\.rawValue),
        JoinChannelSQL.allCases.map(\.rawValue), JoinCodeSQL.allCases.map(\.rawValue), ApplicationSQL.allCases.map(\.rawValue),
        OriginSQL.allCases.map(\.rawValue),
        ClaimSQL.allCases.map(\.rawValue), ClaimPhotoSQL.allCases.map(\.rawValue), ConductSQL.allCases.map(\.rawValue), WorkSQL.allCases.map(\.rawValue),
        CardSQL.allCases.map(\.rawValue), CardStockSQL.allCases.map(\.rawValue), PINSQL.allCases.map(\.rawValue),
        ProfileSQL.allCases.map(\.rawValue), DocumentSQL.allCases.map(\.rawValue), ProfileChangeSQL.allCases.map(\.rawValue),
        DeviceSQL.allCases.map(\.rawValue), IdentitySQL.allCases.map(\.rawValue), FactorSQL.allCases.map(\.rawValue), StaffMembershipSQL.allCases.map(\.rawValue),
        MemberViewSQL.allCases.map(\.rawValue), ListFileSQL.allCases.map(\.rawValue), BulkCreditSQL.allCases.map(\.rawValue),
        MemberFindTable.statements,
    ]

    /// Statements for several rows at once; that for one row may stand with its table, too.
    private static let several: [String] = [
        EntryInsert.many, LotUseInsert.take, LotUseInsert.insert, LedgerTable.insertMany, OutboxTable.insertMany,
        StandingTable.saveMoved, CardStockTable.insertMany,
    ].flatMap(\.statements)
}

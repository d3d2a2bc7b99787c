import LoyaltyRules

/// An entry of a member's ledger: a transfer of one asset between the member and an account of the
/// program. Never changed, never deleted (PTS-29).
public struct EntryRow: Sendable, Equatable {
    public let member: MemberID
    /// 1, 2, 3 … within the member, without gaps.
    public let sequence: Int64
    public let operation: Int64
    /// The rule or counter of the program document behind it.
    public let rule: String
    public let asset: String
    /// More than 0 to the member, less than 0 from the member; in the asset's smallest unit.
    public let amount: Int64
    /// What the member holds of the asset after this entry.
    public let balanceAfter: Int64
    /// The program's account on the other side, for example `issuance@west_lake`.
    public let account: String
    public let property: String
    public let folio: Int64
    public let occurredOn: CalendarDay
    public let recordedAt: Instant
    public let programVersion: Int
    /// The entry that this one reverses; 0 for none.
    public let reverses: Int64
    public let importID: Int64

    /// Whether it tells of what is owed: advanced, repaid, or owed again.
    public var isOfDebt: Bool { account == Accounts.debt }

    /// Whether it took out what had ended unused.
    public var isEnding: Bool { rule == "expiry" && account == Accounts.breakage && amount < 0 && reverses == 0 }
}

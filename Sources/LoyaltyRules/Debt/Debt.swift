/// What a member owes because something was taken back that had been used (I-13), and how it is repaid.
///
/// The balance never falls below zero and no lot holds less than nothing: what is missing is advanced to the member, goes
/// out with what is taken back, and stands as a debt of the same asset beside it. Whatever comes in repays it first, so
/// that who owes has nothing free.
public enum Debt {
    /// What follows the id of an asset in the name of its debt.
    public static let suffix = ".debt"

    /// The account of the ledger in which what is owed of an asset is counted.
    public static func account(of asset: String) -> String { asset + suffix }

    /// The asset that an account of a debt belongs to; nil for anything else.
    public static func asset(of account: String) -> String? {
        account.hasSuffix(suffix) ? String(account.dropLast(suffix.count)) : nil
    }

    /// How much a member has to owe, so that an amount can be taken back.
    /// - Parameters:
    ///   - amount: what is to be taken back.
    ///   - free: what the member holds of it and no hold has set aside.
    ///   - owed: what the member owes already.
    ///   - terms: those of the version by which it had been given.
    /// - Returns: 0 where there is enough.
    public static func advance(
        for amount: Int64, free: Int64, owed: Int64, terms: DebtTerms?
    ) throws(DebtRefusal) -> Int64 {
        let missing = PlantedBug.debtOfAll.isPlanted && free < amount ? amount : max(0, amount - free)
        guard missing > 0 else { return 0 }
        guard let terms else { throw .notAllowed }
        if let most = terms.atMost, missing > most - owed { throw .overLimit }
        return missing
    }

    /// How much of a debt is repaid out of what is free: as much as there is.
    public static func repayment(of owed: Int64, free: Int64) -> Int64 { max(0, min(owed, free)) }
}

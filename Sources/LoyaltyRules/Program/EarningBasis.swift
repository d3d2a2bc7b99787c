/// What an earning rule multiplies.
public enum EarningBasis: Sendable, Hashable {
    /// A charge's share that counts beside the net amount.
    public enum Share: String, Sendable, Hashable, CaseIterable { case tax, service }

    /// Money of these categories, in units of the currency: net, and the shares named.
    case spend(categories: [String], includes: Set<Share>)
    /// Nights of the rooms that count.
    case nights
    /// Rooms that count.
    case rooms
    /// Once for the fact.
    case once
    /// What other rules gave; at the first tier's rate when `withoutTier`.
    case percent(of: [String], withoutTier: Bool)
    /// What other rules gave is filled up to an amount of the asset's smallest unit (ADV-14).
    case topUp(to: Int64, of: [String])
}

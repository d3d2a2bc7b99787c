/// One thing that a member can do by himself to turn what he has into something else.
public struct PumpStep: Sendable, Hashable {
    public enum Kind: String, Sendable, Hashable, CaseIterable {
        /// Money is spent on a bill or stay, and earns.
        case spend
        /// Points take money off a bill.
        case billShare = "bill_share"
        /// A reward is taken; it is worth money.
        case reward
        /// A reward puts another asset on the account.
        case exchange
        /// Something that is as good as money, for example a voucher, pays.
        case pay
        /// An asset is changed into another.
        case conversion
        /// Points are bought.
        case purchase
        /// A tier is reached, and gives something.
        case tier
        /// So much is spent that a milestone is reached, which gives something.
        case milestone
    }

    public let kind: Kind
    /// The part of the document that allows it, by list and id: `rewards.voucher`.
    public let place: String
    public let from: PumpHolding
    public let to: PumpHolding
    /// How much goes in and comes out, in the smallest unit, rounded down.
    public let amount: Int64
    public let result: Int64
}

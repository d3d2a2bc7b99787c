import LoyaltyRules

/// Gives a title: notes it and works the tier out anew.
enum TitlePosting {
    static func give(_ title: TierTitle, on today: CalendarDay, to ledger: MemberAccount) throws {
        try ledger.add(title)
        try ledger.settleTier(on: today)
    }

    /// Where a member stands on a day, by a program.
    static func standing(on day: CalendarDay, of ledger: MemberAccount) throws -> TierStanding {
        try ledger.ladder(under: ledger.program).standing(on: day)
    }

    /// The tier that is sold at a price, and the price.
    /// - Throws: `Refusal` `tier_price_unknown`.
    static func price(_ id: String, in program: Program) throws -> (tier: Tier, price: TierPrice) {
        for tier in program.tiers {
            if let price = tier.prices.first(where: { $0.id == id }) { return (tier, price) }
        }
        throw Refusal(.tierPriceUnknown)
    }

    /// Takes what a tier costs out of the payer's account; money is only noted, the hotel takes it.
    static func pay(_ price: TierPrice, by ledger: MemberAccount) throws {
        guard let asset = price.asset.flatMap({ ledger.program.asset($0) }) else {
            ledger.explain([
                ReceiptLine(
                    "tier.paid_in_money",
                    ["rule": .name(price.id), "money": .money(price.amount, ledger.program.currency)],
                    rule: price.id)
            ])
            return
        }
        try PointsPosting.takeOut(
            price.amount, asset: asset, rule: price.id, account: Accounts.redemption(ledger.heading.property),
            usedOn: ledger.heading.occurredOn, lifetime: false, refusal: .pointsInsufficient, from: ledger)
        ActivityDays.note(.use, on: ledger.heading.occurredOn, in: ledger)
        ledger.explain([
            ReceiptLine(
                "book.used", ["amount": .amount(price.amount, asset: asset.id)], rule: price.id,
                effect: AssetAmount(asset.id, -price.amount))
        ])
    }
}

extension MemberBook {
    /// Buys a tier at one of its prices: what it costs goes out, and what was counted stays as it is (TIER-14). A gift
    /// is paid here and received by another member.
    /// - Throws: `BookRefusal` with the codes of `TierPurchaseRefusal`, or `points_insufficient`.
    public mutating func buyTier(_ price: String, on day: CalendarDay) throws(BookRefusal) -> BookPosting {
        try checkOpen()
        let program = schedule.program(on: day)
        let tier = program.tiers.first { $0.prices.contains { $0.id == price } }
        let terms = tier?.prices.first { $0.id == price }
        let title: TierTitle
        do {
            title = try TierPurchase.review(
                price, of: tier?.id ?? "", standing: terms?.isGift ?? false ? receiver(of: terms, program) : self.tier(on: day),
                isGift: terms?.isGift ?? false, titles: titles, program: program, on: day)
        } catch { throw BookRefusal(error.rawValue) }
        var posting = BookPosting()
        var next = self
        if let terms, let asset = terms.asset { posting = try next.use(terms.amount, of: asset, on: day, because: price) }
        if title.cause != .gifted {
            if self.tier(on: day).tier == title.tier { posting.receipt.append(TierPurchase.sentence(renewal: title)) }
            let given = try next.add(title, on: day)
            posting.receipt += given.receipt
            posting.lines += given.lines
        }
        self = next
        return posting
    }

    /// Where the receiver of a gift stands is asked of the receiver, not of the giver.
    private func receiver(of price: TierPrice?, _ program: Program) -> TierStanding {
        TierStanding(tier: price?.from.first ?? program.tiers[0].id, since: nil, until: nil)
    }

    /// Receives a tier that another member pays for (ADV-11).
    /// - Throws: `BookRefusal` with the codes of `TierPurchaseRefusal`.
    public mutating func receiveTier(_ price: String, on day: CalendarDay) throws(BookRefusal) -> BookPosting {
        try checkOpen()
        let program = schedule.program(on: day)
        let tier = program.tiers.first { $0.prices.contains { $0.id == price } }
        let title: TierTitle
        do {
            title = try TierPurchase.review(
                price, of: tier?.id ?? "", standing: self.tier(on: day), isGift: true, program: program, on: day)
        } catch { throw BookRefusal(error.rawValue) }
        return try add(title, on: day)
    }

    /// Lends a tier on trial (ADV-10).
    /// - Throws: `BookRefusal` with the codes of `TierChallengeRefusal`.
    public mutating func challenge(_ tier: String, on day: CalendarDay) throws(BookRefusal) -> BookPosting {
        try checkOpen()
        let title: TierTitle
        do {
            title = try TierChallengeReview.review(
                tier, titles: titles, standing: self.tier(on: day), program: schedule.program(on: day), on: day)
        } catch { throw BookRefusal(error.rawValue) }
        return try add(title, on: day)
    }

    /// Gives another term of membership, as staff do (MEM-21).
    public mutating func renew(on day: CalendarDay) { renewals.append(day) }

    /// Membership on a day, by what was counted and what was renewed.
    public mutating func membership(on day: CalendarDay) -> MembershipStanding {
        let version = schedule.index(on: day)
        return MembershipTerm.standing(ladder(version), terms: schedule.versions[version].program.terms.membership, renewedOn: renewals, on: day)
    }
}

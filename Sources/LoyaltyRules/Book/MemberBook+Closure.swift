extension MemberBook {
    /// Ends the membership for good: what is on the account goes out, and nothing more is taken in (MEM-23).
    /// - Throws: `BookRefusal` `member_closed`.
    public mutating func close(on day: CalendarDay, because reason: String) throws(BookRefusal) -> BookPosting {
        try checkOpen()
        var posting = BookPosting()
        posting.version = schedule.program(on: day).version
        // What had ended, or had been given for a choice nobody made, was so before.
        closeOffers(before: day)
        posting.receipt = lapse(before: day)
        for place in lots.indices where lots[place].remaining > 0 {
            let lot = lots[place]
            posting.lines.append(EarningLine(rule: MembershipClosure.rule, asset: lot.asset, amount: -lot.remaining))
            posting.receipt.append(MembershipClosure.sentence(lot))
            drop(place, on: day)
        }
        for (asset, owed) in debts.sorted(by: { $0.key < $1.key }) {
            posting.receipt.append(MembershipClosure.sentence(owed: owed, of: asset))
        }
        posting.receipt.append(MembershipClosure.sentence(on: day, because: reason))
        offers.removeAll { $0.chosen == nil }
        isClosed = true
        return posting
    }

    /// - Throws: `BookRefusal` `member_closed`.
    func checkOpen() throws(BookRefusal) {
        if isClosed { throw BookRefusal("member_closed") }
    }
}

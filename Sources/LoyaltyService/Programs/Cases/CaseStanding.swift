import LoyaltyRules

/// Compares what a case expects of a day: tier, balance, lots, membership.
struct CaseStanding {
    let book: MemberBook
    /// The account as it stood on that day: what was told of later days is not in it.
    let then: MemberBook
    let program: Program
    let day: CalendarDay

    private var figures: CaseFigures { CaseFigures(program: program) }

    func differences(_ expected: CaseExpectation) -> [CaseDifference] {
        var book = book
        book.closeOffers(before: day)
        var found: [CaseDifference] = []
        let standing = book.tier(on: day)
        if let tier = expected.tier { found += compare("tier", tier, standing.tier) }
        if let until = expected.until { found += compare("until", "\(until)", "\(CaseEnd(standing.until))") }
        book = then
        book.closeOffers(before: day)
        let held = expected.balance.map { [(id: program.points.id, amount: $0)] } ?? []
        for (id, amount) in held + expected.holds {
            found += compare(
                id == program.points.id ? "balance" : "holds \(id)", figures.amount(amount, of: id),
                figures.amount(book.balance(of: id, on: day), of: id))
        }
        let (points, pending) = (program.points.id, book.pending(of: program.points.id, on: day))
        let amounts = [
            ("owed", expected.owed, book.owed(of: points)), ("pending", expected.pending, pending),
            ("available", expected.available, book.balance(of: points, on: day) - pending),
        ]
        for (what, wanted, came) in amounts {
            if let wanted { found += compare(what, figures.amount(wanted, of: points), figures.amount(came, of: points)) }
        }
        let lots = book.openLots(of: program.points.id, on: day)
        if let wanted = expected.lots {
            let came = lots.map { CaseLot(earned: $0.lot.earnedOn, points: $0.lot.remaining, expires: CaseEnd($0.ends)) }
            found += compare("lots", words(of: wanted), words(of: came))
        }
        if let remind = expected.remind {
            let came = lots.first?.ends.flatMap { end in program.points.expiry?.remind?.day(before: end) }
            found += compare("remind", "\(remind)", came?.description ?? "never")
        }
        if let membership = expected.membership { found += compare("membership", membership, words(of: book.membership(on: day))) }
        for (event, date) in expected.occurs {
            let came = program.event(event)?.occurs?.day(around: date, of: book.traits, leap: program.terms.leapBirthday)
            found += compare("occurs \(event)", "\(date)", came?.description ?? "never")
        }
        return found
    }

    private func compare(_ what: String, _ expected: String, _ came: String) -> [CaseDifference] {
        expected == came ? [] : [CaseDifference(what, on: day, expected: .text(expected), came: .text(came))]
    }

    private func words(of membership: MembershipStanding) -> String {
        switch membership {
        case .active(let until): CaseEnd(until).description
        case .lapsed: "lapsed"
        }
    }

    private func words(of lots: [CaseLot]) -> String {
        // As a case file writes them, so that they can be copied.
        let words = lots.map { lot in
            let points = CaseFigures.plain(figures.amount(lot.points, of: program.points.id))
            return "{earned: \(lot.earned), points: \(points), expires: \(lot.expires)}"
        }
        return "[" + words.joined(separator: ", ") + "]"
    }
}

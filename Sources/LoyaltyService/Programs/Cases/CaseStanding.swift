import LoyaltyRules

/// Compares what a case expects of a day: tier, balance, lots, membership.
struct CaseStanding {
    let book: MemberBook
    let program: Program
    let day: CalendarDay

    private var figures: CaseFigures { CaseFigures(program: program) }

    func differences(_ expected: CaseExpectation) -> [String] {
        var book = book
        book.closeOffers(before: day)
        var found: [String] = []
        let standing = book.tier(on: day)
        if let tier = expected.tier { found += compare("tier", tier, standing.tier) }
        if let until = expected.until { found += compare("until", "\(until)", "\(CaseEnd(standing.until))") }
        let held = expected.balance.map { [(id: program.points.id, amount: $0)] } ?? []
        for (id, amount) in held + expected.holds {
            found += compare(
                id == program.points.id ? "balance" : "holds \(id)", figures.amount(amount, of: id),
                figures.amount(book.balance(of: id, on: day), of: id))
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

    private func compare(_ what: String, _ expected: String, _ came: String) -> [String] {
        expected == came ? [] : ["\(what) on \(day): expected \(expected), came \(came)"]
    }

    private func words(of membership: MembershipStanding) -> String {
        switch membership {
        case .active(let until): CaseEnd(until).description
        case .lapsed: "lapsed"
        }
    }

    private func words(of lots: [CaseLot]) -> String {
        if lots.isEmpty { return "none" }
        return lots.map { "\(figures.amount($0.points, of: program.points.id)) of \($0.earned) until \($0.expires)" }
            .joined(separator: ", ")
    }
}

import LoyaltyRules

/// Compares what a case expects with what came, and says each difference in words.
struct CaseComparison {
    let account: CaseAccount
    let outcome: CaseOutcome
    /// The day on which tier, balance and lots are looked at.
    let day: CalendarDay

    private var program: Program { account.program }
    private var figures: CaseFigures { CaseFigures(program: program) }
    private var points: String { program.points.id }

    func differences(_ expected: CaseExpectation) -> [String] {
        ofRefusal(expected) + ofFact(expected) + ofStanding(expected)
    }

    private func ofRefusal(_ expected: CaseExpectation) -> [String] {
        switch (expected.refused, outcome) {
        case (let code?, .refused(let came)): compare("refused", code, came)
        case (let code?, _): compare("refused", code, "posted")
        case (nil, .refused(let came)): compare("fact", "posted", "refused: " + came)
        case (nil, _): []
        }
    }

    private func ofFact(_ expected: CaseExpectation) -> [String] {
        guard case .posted(let folio, let posting) = outcome else { return [] }
        var found: [String] = []
        if let amount = expected.points {
            let came = sum(posting.earning, of: points)
            found += compare("points", figures.amount(amount, of: points), figures.amount(came, of: points))
        }
        if let exact = expected.exact {
            let came = exactResults(posting.receipt)
            if !came.contains(exact) {
                found += compare("exact", exact, came.isEmpty ? "nothing" : came.joined(separator: ", "))
            }
        }
        if let expires = expected.expires {
            let came = CaseEnd(LotExpiry.expiresOn(earnedOn: folio.occurredOn, asset: program.points))
            found += compare("expires", "\(expires)", "\(came)")
        }
        for (id, amount) in expected.counters {
            let came = sum(posting.earning, of: id)
            found += compare("counter \(id)", figures.amount(amount, of: id), figures.amount(came, of: id))
        }
        let words = posting.receipt.reduce(into: Set<String>()) { $0.formUnion(figures.words(of: $1)) }
        for text in expected.receipt where !words.contains(text) {
            found += compare("receipt", text, words.sorted().joined(separator: " · "))
        }
        return found
    }

    private func ofStanding(_ expected: CaseExpectation) -> [String] {
        var found: [String] = []
        let standing = account.tier(on: day)
        if let tier = expected.tier { found += compare("tier on \(day)", tier, standing.tier) }
        if let until = expected.until {
            found += compare("until on \(day)", "\(until)", "\(CaseEnd(standing.until))")
        }
        if let balance = expected.balance {
            let came = account.balance(on: day)
            found += compare(
                "balance on \(day)", figures.amount(balance, of: points), figures.amount(came, of: points))
        }
        if let lots = expected.lots {
            found += compare("lots on \(day)", words(of: lots), words(of: account.openLots(on: day)))
        }
        return found
    }

    private func compare(_ what: String, _ expected: String, _ came: String) -> [String] {
        expected == came ? [] : ["\(what): expected \(expected), came \(came)"]
    }

    private func sum(_ earning: FolioEarning, of id: String) -> Int64 {
        earning.lines.reduce(0) { $1.asset == id ? $0 + $1.amount : $0 }
    }

    /// The results before rounding that the receipt tells; one for each rule that spoke.
    private func exactResults(_ receipt: [ReceiptLine]) -> [String] {
        receipt.compactMap { line in
            guard case .exact(let value, let decimals)? = line.values["exact"] else { return nil }
            return CaseFigures.plain(Formats.amount(value, decimals: decimals))
        }
    }

    private func words(of lots: [CaseLot]) -> String {
        if lots.isEmpty { return "none" }
        return lots.map { "\(figures.amount($0.points, of: points)) of \($0.earned) until \($0.expires)" }
            .joined(separator: ", ")
    }
}

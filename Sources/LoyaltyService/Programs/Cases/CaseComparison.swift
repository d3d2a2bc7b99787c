import LoyaltyRules

/// Compares what a case expects with what came, and says each difference in words.
struct CaseComparison {
    var account: CaseAccount
    let outcome: CaseOutcome
    /// The day on which tier, balance and lots are looked at.
    let day: CalendarDay
    /// The account as it stood on that day.
    let then: CaseAccount

    private var program: Program { account.program }
    private var figures: CaseFigures { CaseFigures(program: program) }
    private var points: String { program.points.id }

    func differences(_ expected: CaseExpectation) -> [CaseDifference] {
        var found = ofRefusal(expected)
        if case .posted(let posting) = outcome { found += ofPosting(posting, expected) + ofReceipt(posting.receipt, expected) }
        if case .quoted(let quote) = outcome { found += ofQuote(quote, expected) + ofReceipt(quote.explanation, expected) }
        if case .answered(let answer) = outcome {
            if let benefit = expected.benefit { found += compare("benefit", benefit, answer.value?.description ?? "none") }
            found += ofReceipt(answer.explanation, expected)
        }
        return found + CaseStanding(book: account.book, then: then.book, program: program, day: day).differences(expected)
    }

    private func ofRefusal(_ expected: CaseExpectation) -> [CaseDifference] {
        switch (expected.refused, outcome) {
        case (let code?, .refused(let came)) where code == came: []
        case (let code?, .refused(let came)): [CaseDifference("refused", expected: .text(code), came: .refused(came))]
        case (let code?, _): [CaseDifference("refused", expected: .text(code), came: .posted)]
        case (nil, .refused(let came)): [CaseDifference("when", expected: .posted, came: .refused(came))]
        case (nil, _): []
        }
    }

    private func ofPosting(_ posting: BookPosting, _ expected: CaseExpectation) -> [CaseDifference] {
        var found: [CaseDifference] = []
        if let amount = expected.points {
            let came = sum(posting) { $0.asset == points }
            found += compare("points", figures.amount(amount, of: points), figures.amount(came, of: points))
        }
        for (id, amount) in expected.earned {
            let asset = program.rule(id)?.asset ?? points
            let came = sum(posting) { $0.rule == id && program.asset($0.asset) != nil }
            found += compare("earned \(id)", figures.amount(amount, of: asset), figures.amount(came, of: asset))
        }
        if let expires = expected.expires {
            let ends = account.book.ends(ofNewest: points).map { CaseEnd($0).description }.uniqued()
            found += compare("expires", "\(expires)", ends.isEmpty ? "nothing" : ends.joined(separator: ", "))
        }
        for (id, amount) in expected.counters {
            let came = sum(posting) {
                $0.asset == id || ($0.asset.hasPrefix(id + ".") && !$0.asset.hasSuffix(Program.restSuffix))
            }
            found += compare("counters \(id)", figures.amount(amount, of: id), figures.amount(came, of: id))
        }
        if let offers = expected.offers {
            let came = posting.offers.map { offer in
                [offer.source, offer.mark == 0 ? "" : " \(offer.mark)", offer.until.map { " until \($0)" } ?? ""].joined()
            }
            found += compare("offers", offers.joined(separator: ", "), came.joined(separator: ", "))
        }
        if let told = expected.told { found += compare("told", told.joined(separator: " · "), texts(posting).joined(separator: " · ")) }
        if let wanted = expected.tasks { found += compare("tasks", wanted.joined(separator: " · "), tasks(posting).joined(separator: " · ")) }
        return found
    }

    /// What the member is told of what came in.
    private func texts(_ posting: BookPosting) -> [String] {
        program.assets.filter { $0.message != nil }.compactMap { asset in
            let amount = sum(posting) { $0.asset == asset.id }
            guard amount > 0 else { return nil }
            let until = account.book.openLots(of: asset.id, on: day).last?.ends
            return GivenText.text(asset, amount: amount, until: until, in: .english, program: program)
        }
    }

    /// What staff have to do for what came in, and by when.
    private func tasks(_ posting: BookPosting) -> [String] {
        program.assets.compactMap { asset in
            guard let task = asset.task, sum(posting, { $0.asset == asset.id }) > 0,
                let until = account.book.openLots(of: asset.id, on: day).last?.ends
            else { return nil }
            return "\(task.text(in: .english)) until \(until)"
        }
    }

    private func ofQuote(_ quote: Quote, _ expected: CaseExpectation) -> [CaseDifference] {
        var found: [CaseDifference] = []
        if let price = expected.price {
            found += compare("price", figures.amount(price.amount, of: points), figures.amount(quote.points, of: points))
        }
        if let more = expected.topUp {
            found += compare("top_up", figures.amount(more, of: points), figures.amount(quote.topUp?.amount ?? 0, of: points))
        }
        if let money = expected.money {
            let decimals = program.currency.decimals
            found += compare(
                "money", Formats.amount(money, decimals: decimals), Formats.amount(quote.money, decimals: decimals))
        }
        return found
    }

    private func ofReceipt(_ receipt: [ReceiptLine], _ expected: CaseExpectation) -> [CaseDifference] {
        var found: [CaseDifference] = []
        if let exact = expected.exact {
            let came = exactResults(receipt)
            if !came.contains(exact) {
                found += compare("exact", exact, came.isEmpty ? "nothing" : came.joined(separator: ", "))
            }
        }
        let words = receipt.reduce(into: Set<String>()) { $0.formUnion(figures.words(of: $1)) }
        for text in expected.receipt where !words.contains(text) {
            found += compare("receipt", text, words.sorted().joined(separator: " · "))
        }
        return found
    }

    private func compare(_ what: String, _ expected: String, _ came: String) -> [CaseDifference] {
        expected == came ? [] : [CaseDifference(what, expected: .text(expected), came: .text(came))]
    }

    private func sum(_ posting: BookPosting, _ isMeant: (EarningLine) -> Bool) -> Int64 {
        posting.lines.reduce(0) { isMeant($1) ? $0 + $1.amount : $0 }
    }

    /// The results before rounding that the receipt tells; one for each rule that spoke.
    private func exactResults(_ receipt: [ReceiptLine]) -> [String] {
        receipt.compactMap { line in
            guard case .exact(let value, let decimals)? = line.values["exact"] else { return nil }
            return CaseFigures.plain(Formats.amount(value, decimals: decimals))
        }
    }
}

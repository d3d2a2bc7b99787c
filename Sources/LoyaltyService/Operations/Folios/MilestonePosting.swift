import LoyaltyRules

/// Gives what milestones owe after a fact, or takes back what they no longer do (ADV-09).
enum MilestonePosting {
    /// - Parameter isTold: whether the fact stands; false when it is taken back.
    static func settle(
        after folio: Folio, id: Int64, isTold: Bool = true, tier: String, dayRate: DayRate?, moved: [EarningLine],
        in ledger: MemberAccount
    ) throws {
        let program = ledger.program
        guard !program.milestones.isEmpty else { return }
        let past = try DeskPast(ledger, program: program, after: (id, isTold ? folio : nil))
        let request = EarningRequest(folio, member: past.traits, tier: tier, dayRate: dayRate, history: past)
        for view in try FolioPosting.milestones(request, moved: moved, program: program) {
            let lines = view.lines { past.given(by: view.milestone.id, asset: $0.asset, in: view.days) }
            for line in lines {
                ledger.explain([view.sentence(line)])
                try post(line, folio: folio, id: id, rank: program.rank(of: tier), in: ledger)
            }
            if isTold { ledger.explain(view.news(of: folio, program: program)) }
            if view.milestone.choice != nil { try OfferPosting.withdraw(in: ledger) { view.isGone($0.offer) } }
            try OfferPosting.open(view, folio: folio, id: id, in: ledger)
        }
    }

    private static func post(
        _ line: EarningLine, folio: Folio, id: Int64, rank: Int, in ledger: MemberAccount
    ) throws {
        guard line.amount < 0, let asset = ledger.program.asset(line.asset) else {
            return try FolioPosting.bringIn(line, folio: folio, rank: rank, to: ledger)
        }
        let own = try LotTable.lots(ofFolio: id, member: ledger.member, in: ledger.context.tx)
        try PointsPosting.takeBack(
            -line.amount, asset: asset, rule: line.rule, account: Accounts.issuance(of: asset.id, by: folio, in: ledger.program),
            of: own.filter { $0.asset == asset.id }.map(\.id), preferred: id, from: ledger)
    }
}

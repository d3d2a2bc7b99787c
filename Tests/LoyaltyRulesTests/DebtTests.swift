import Testing

@testable import LoyaltyRules

@Suite("What a member owes")
struct DebtTests {
    /// What is to be taken back, what is free, what is owed already, the terms, and what has to be owed on top.
    static let advances: [(amount: Int64, free: Int64, owed: Int64, terms: DebtTerms?, comes: Result<Int64, DebtRefusal>)] = [
        (1_000, 1_000, 0, nil, .success(0)),
        (1_000, 1_200, 0, DebtTerms(), .success(0)),
        (1_000, 999, 0, nil, .failure(.notAllowed)),
        (1_000, 300, 0, DebtTerms(), .success(700)),
        (1_000, 0, 5_000, DebtTerms(), .success(1_000)),
        (1_000, 300, 0, DebtTerms(atMost: 700), .success(700)),
        (1_000, 300, 0, DebtTerms(atMost: 699), .failure(.overLimit)),
        (1_000, 300, 1, DebtTerms(atMost: 700), .failure(.overLimit)),
        (1_000, 1_000, 800, DebtTerms(atMost: 700), .success(0)),
        (1, 0, 0, DebtTerms(atMost: 0), .failure(.overLimit)),
    ]

    @Test("I-13 what is missing is owed, up to the limit, or refused", arguments: advances.indices)
    func advance(index: Int) {
        let line = Self.advances[index]
        let came = Result { () throws(DebtRefusal) in
            try Debt.advance(for: line.amount, free: line.free, owed: line.owed, terms: line.terms)
        }
        #expect(came == line.comes)
    }

    @Test("I-13 what is free repays, and never more than is owed", arguments: [
        (700, 500, 500), (700, 700, 700), (700, 900, 700), (0, 900, 0), (700, 0, 0),
    ] as [(Int64, Int64, Int64)])
    func repayment(owed: Int64, free: Int64, comes: Int64) {
        #expect(Debt.repayment(of: owed, free: free) == comes)
    }

    @Test("The account of a debt is told from others")
    func account() {
        #expect(Debt.account(of: "points") == "points.debt" && Debt.asset(of: "points.debt") == "points")
        #expect(Debt.asset(of: "points") == nil && Debt.asset(of: "points.rest") == nil)
    }
}

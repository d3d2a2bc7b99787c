import LoyaltyRules

/// Runs the examples of a case file through the very rules that post, without a database.
public enum CaseRunner {
    /// The result of each case, in the order of the file.
    public static func run(_ file: CaseFile) -> [CaseResult] { file.cases.map(run) }

    private static func run(_ example: ProgramCase) -> CaseResult {
        var account = CaseAccount(program: example.program, statedTier: example.tier)
        var differences: [String] = []
        var receipt: [ReceiptLine] = []
        for folio in example.given {
            do throws(CaseAccount.Refused) {
                receipt = try post(folio, of: example, to: &account).receipt
            } catch {
                let fact = "given \(folio.kind.rawValue) of \(folio.occurredOn)"
                differences.append("\(fact): expected it to be posted, came refused: \(error.code)")
            }
        }
        var outcome = CaseOutcome.none
        if let folio = example.when {
            receipt = []
            do throws(CaseAccount.Refused) {
                let posting = try post(folio, of: example, to: &account)
                receipt = posting.receipt
                outcome = .posted(folio, posting)
            } catch {
                outcome = .refused(error.code)
            }
        }
        let last = (example.given + [example.when].compactMap { $0 }).map { example.postingDay(of: $0) }.max()
        for expectation in example.expectations {
            let day = expectation.on ?? last ?? example.today ?? CalendarDay(number: 0)
            differences += CaseComparison(account: account, outcome: outcome, day: day).differences(
                expectation)
        }
        return CaseResult(
            name: example.name, differences: differences,
            receipt: Receipt(programVersion: example.program.version, lines: receipt),
            program: example.program)
    }

    private static func post(
        _ folio: Folio, of example: ProgramCase, to account: inout CaseAccount
    ) throws(CaseAccount.Refused) -> CaseAccount.Posting {
        try account.post(folio, today: example.postingDay(of: folio), dayRate: example.dayRate(of: folio))
    }
}

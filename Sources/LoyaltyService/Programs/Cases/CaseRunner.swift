import LoyaltyRules

/// Runs the examples of a case file through the very rules that post, without a database.
public enum CaseRunner {
    /// The result of each case, in the order of the file.
    public static func run(_ file: CaseFile) -> [CaseResult] { file.cases.map(run) }

    /// What became of one case.
    static func run(_ example: ProgramCase) -> CaseResult {
        var account = CaseAccount(example)
        var differences: [String] = []
        var receipt: [ReceiptLine] = []
        for fact in example.given {
            do throws(BookRefusal) {
                receipt = try account.take(fact).receipt
            } catch {
                let words = "given \(fact.name) of \(fact.day)"
                differences.append("\(words): expected it to be posted, came refused: \(error.code)")
            }
        }
        var outcome = CaseOutcome.none
        if let fact = example.when {
            receipt = []
            do throws(BookRefusal) {
                outcome = try account.outcome(of: fact)
                if case .posted(let posting) = outcome { receipt = posting.receipt }
                if case .quoted(let quote) = outcome { receipt = quote.explanation }
                if case .answered(let answer) = outcome { receipt = answer.explanation }
            } catch {
                outcome = .refused(error.code)
            }
        }
        let last = (example.given + [example.when].compactMap { $0 }).map { max($0.day, example.today ?? $0.day) }.max()
        for expectation in example.expectations {
            let day = expectation.on ?? last ?? example.today ?? CalendarDay(number: 0)
            differences += CaseComparison(account: account, outcome: outcome, day: day).differences(expectation)
        }
        return CaseResult(
            name: example.name, differences: differences,
            receipt: Receipt(programVersion: example.program.version, lines: receipt), program: example.program)
    }
}

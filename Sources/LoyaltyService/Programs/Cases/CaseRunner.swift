import LoyaltyRules

/// Runs the examples of a case file through the very rules that post, without a database.
public enum CaseRunner {
    /// The result of each case, in the order of the file.
    public static func run(_ file: CaseFile) -> [CaseResult] { file.cases.map(run) }

    /// What became of one case.
    static func run(_ example: ProgramCase) -> CaseResult {
        var account = CaseAccount(example)
        var differences: [CaseDifference] = []
        var receipt: [ReceiptLine] = []
        for fact in example.given {
            do throws(BookRefusal) {
                receipt = try account.take(fact).receipt
            } catch {
                differences.append(
                    CaseDifference("given " + fact.name, on: fact.day, expected: .posted, came: .refused(error.code)))
            }
        }
        var outcome = CaseOutcome.none
        var refused: String?
        if let fact = example.when {
            receipt = []
            do throws(BookRefusal) {
                outcome = try account.outcome(of: fact)
                if case .posted(let posting) = outcome { receipt = posting.receipt }
                if case .quoted(let quote) = outcome { receipt = quote.explanation }
                if case .answered(let answer) = outcome { receipt = answer.explanation }
            } catch {
                outcome = .refused(error.code)
                refused = error.code
            }
        }
        let last = (example.given + [example.when].compactMap { $0 }).map { max($0.day, example.today ?? $0.day) }.max()
        for expectation in example.expectations {
            let day = expectation.on ?? last ?? example.today ?? CalendarDay(number: 0)
            let then = day < last ?? day ? self.account(of: example, through: day) : account
            differences += CaseComparison(account: account, outcome: outcome, day: day, then: then).differences(expectation)
        }
        return CaseResult(
            name: example.name, differences: differences, refused: refused,
            receipt: Receipt(programVersion: example.program.version, lines: receipt), program: example.program)
    }

    /// The account with what was told up to a day.
    private static func account(of example: ProgramCase, through day: CalendarDay) -> CaseAccount {
        var account = CaseAccount(example)
        for fact in example.given + [example.when].compactMap({ $0 }) where max(fact.day, example.today ?? fact.day) <= day {
            _ = try? account.outcome(of: fact)
        }
        return account
    }
}

import LoyaltyRules

/// The form for a statement of account, in the portal as at the desk: the usual periods in one press, any other by its days.
struct StatementForm: Sendable {
    /// Where the statement is made.
    let action: String
    let from: String
    let to: String
    let usual: [Choice]
    var problems = FormProblems.none

    /// - Parameter action: the address of the statement.
    init(_ request: StatementRequest, action: String, problems: FormProblems = .none, _ t: Texts) {
        self.action = action
        from = request.from
        to = request.to
        self.problems = problems
        usual = StatementPeriod.Usual.allCases.map { usual in
            let period = StatementPeriod(usual, today: request.today)
            return Choice(
                value: SitePath.statement(action, from: "\(period.first)", to: "\(period.last)"), label: t(Self.word(usual)))
        }
    }

    func html(_ t: Texts) -> HTML {
        """
        <p>\(t("statement.text"))</p>\(Parts.problems(problems))\
        <p class="statement-usual">\(HTML.each(usual) { "<a class=\"btn\" href=\"\($0.value)\">\($0.label)</a> " })</p>\
        <form method="get" action="\(action)">\
        \(TextField(name: "from", label: t("statement.from"), value: from, type: "date", required: true, problem: problems.fields["from"]).html)\
        \(TextField(name: "to", label: t("statement.to"), value: to, type: "date", required: true, problem: problems.fields["to"]).html)\
        <button class="btn btn-primary" type="submit">\(t("statement.make"))</button></form>
        """
    }

    private static func word(_ usual: StatementPeriod.Usual) -> String {
        switch usual {
        case .thisMonth: "statement.this_month"
        case .lastMonth: "statement.last_month"
        case .thisYear: "statement.this_year"
        case .lastYear: "statement.last_year"
        }
    }
}

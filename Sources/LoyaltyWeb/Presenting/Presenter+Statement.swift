import LoyaltyRules
import LoyaltyService

extension Presenter {
    /// A statement as it stands on paper.
    func statement(_ statement: StatementView, of view: MemberView) -> StatementPaper {
        let (period, t) = (statement.period, web)
        return StatementPaper(
            title: web("statement.title"), program: program.name.text(in: language),
            facts: [
                (web("statement.member"), view.person.name), (web("statement.card"), CardNumber.grouped(view.cardNumber)),
                (web("statement.tier"), tierName(view.tier.tier)),
                (web("statement.period"), web("statement.days", "\(period.first)", "\(period.last)")),
                (web("statement.made"), "\(view.today)"),
            ],
            heads: .init(
                day: web("statement.day"), text: web("statement.what"), amount: web("statement.amount"),
                balance: web("statement.balance")),
            openingName: web("statement.opening", "\(period.first)"), closingName: web("statement.closing", "\(period.last)"),
            nothing: web("statement.nothing"), sections: statement.sections.map { section($0, of: view) },
            endsTitle: web("statement.ends", "\(view.today)"), ends: statementEnds(view),
            foot: web("statement.foot", program.name.text(in: language)), page: { t("statement.page", "\($0)") },
            fonts: Self.fonts(language))
    }

    private func section(_ section: StatementView.Section, of view: MemberView) -> StatementPaper.Section {
        .init(
            name: assetName(section.asset), opening: amount(section.opening, of: section.asset),
            lines: section.lines.map { line in
                let row = row(line, of: view) { $0 }
                let recorded = "\(BusinessDay.of(line.entry.recordedAt, timeZone: program.properties[0].timeZone))"
                let place = [row.text, row.propertyName].filter { !$0.isEmpty }.joined(separator: " · ")
                return .init(
                    day: recorded, text: row.day == recorded ? place : web("statement.of_day", place, row.day), amount: row.amount,
                    balance: row.balance)
            },
            closing: amount(section.closing, of: section.asset))
    }

    /// What of the points ends next.
    private func statementEnds(_ view: MemberView) -> [StatementPaper.Line] {
        expiring(view).map { .init(day: $0.day, text: web("statement.end"), amount: $0.amount, balance: "") }
    }

    private static func fonts(_ language: Language) -> String {
        switch language {
        case .english, .simplifiedChinese: "Noto Sans CJK SC, sans"
        case .traditionalChinese: "Noto Sans CJK TC, sans"
        }
    }
}

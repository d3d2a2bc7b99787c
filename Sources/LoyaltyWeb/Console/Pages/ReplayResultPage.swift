import LoyaltyRules
import LoyaltyService

/// What a replay found: the migration of tiers, the figures, the examples with both receipts.
struct ReplayResultPage {
    let run: ReplayShelf.Run
    let report: ReplayReport
    /// Names and card numbers of the members shown, for who may read them.
    let names: [MemberID: String]
    let frame: ConsoleFrame
    private var t: Texts { frame.t }

    var html: HTML {
        let tables = report.tables(in: t.language)
        let days = report.frame
        return consolePage(
            frame, title: t("replay.title"),
            body: """
                \(ConsoleChrome.head(
                    ReplayPage.title(run, t), pretitle: "<p class=\"pretitle\">\(t("replay.title"))</p>",
                    actions: actions))\
                <p class="text-secondary">\
                \(Parts.sentence(t("replay.period", t("replay.draft"), "\(days.from)", "\(days.to)")))</p>\
                \(HTML.when(report.comparison.changed == 0, "<p class=\"alert alert-info\">\(t("replay.nothing"))</p>"))\
                \(HTML.when(!days.sharedLimits.isEmpty, """
                    <p class="alert alert-warning">\
                    \(t("replay.limits", days.sharedLimits.joined(separator: t.language == .english ? ", " : "、")))</p>
                    """))\
                \(HTML.each(tables) { table in card(table) })\(stories)
                """)
    }

    private var actions: HTML {
        """
        \(Parts.button(SitePath.replayFile(run.id, "replay.xlsx"), t("replay.workbook")))\
        \(Parts.button(SitePath.replay, t("replay.again"), look: "btn-primary"))
        """
    }

    private func card(_ table: ReportTable) -> HTML {
        guard !table.rows.isEmpty else { return .empty }
        return """
            <section class="card"><div class="card-header"><h2 class="card-title">\(table.title)</h2>\
            <a class="replay-file" href="\(SitePath.replayFile(run.id, table.id + ".csv"))" download>\
            \(t("replay.csv"))<span class="visually-hidden"> \(table.title)</span></a></div>\
            \(HTML.when(table.id == "months", charts))\(HTML.when(table.id == "migration", MigrationChart(report: report, t: t).html))\
            <div class="scroll-x" tabindex="0" role="region" aria-label="\(table.title)"><table class="rows replay-table">\
            <caption class="visually-hidden">\(table.title)</caption><thead><tr>\
            \(HTML.each(table.columns.indices) { column in
                "<th scope=\"col\"\(HTML.when(isFigure(table, column), " class=\"num\""))>\(table.columns[column].title)</th>"
            })</tr></thead><tbody>\(HTML.each(table.rows.indices) { row(table, $0) })</tbody></table></div></section>
            """
    }

    private var charts: HTML {
        "<div class=\"replay-charts\">\(HTML.each(ReplayChart.all(report, t)) { $0.html })</div>"
    }

    private func row(_ table: ReportTable, _ number: Int) -> HTML {
        let row = table.rows[number]
        return """
            <tr>\(HTML.each(row.indices) { column in
                switch row[column] {
                case .text(let text):
                    column == 0 ? "<th scope=\"row\">\(text)</th>" : "<td>\(text)</td>"
                case .number(let value, let decimals):
                    "<td class=\"num\(heat(table, number, column))\">\(Formats.amount(value, decimals: decimals))</td>"
                case .empty: "<td></td>"
                }
            })</tr>
            """
    }

    private func isFigure(_ table: ReportTable, _ column: Int) -> Bool {
        table.rows.contains { if case .number = $0[column] { true } else { false } }
    }

    /// How large a part of its row a cell of the matrix is: who stays is coloured otherwise than who moves.
    private func heat(_ table: ReportTable, _ row: Int, _ column: Int) -> String {
        guard table.id == "migration", row < table.rows.count - 1, column > 0, column < table.columns.count - 1,
            case .number(let value, _) = table.rows[row][column], value > 0,
            case .number(let sum, _) = table.rows[row][table.columns.count - 1], sum > 0
        else { return "" }
        let migration = report.comparison.migration
        let change = report.frame.change(from: migration.rows[row], to: migration.columns[column - 1])
        return " heat-\(change.rawValue) heat-\(min(4, value * 5 / (sum + 1)))"
    }

    private var stories: HTML {
        guard !report.stories.isEmpty else { return .empty }
        return """
            <section class="card"><div class="card-header"><h2 class="card-title">\(t("replay.stories"))</h2></div>\
            <div class="card-body">\(HTML.each(report.stories) { story in
                ReplayStoryView(story: story, name: names[story.member], asset: report.frame.assets[0], t: t).html
            })</div></section>
            """
    }
}

import LoyaltyRules
import LoyaltyService

/// What was issued month by month on both sides, as bars; the table below it has the figures.
struct ReplayChart {
    private let months: [(label: String, inForce: Int64, draft: Int64)]
    private let title: String
    private let t: Texts
    private static let height = 120

    init(_ report: ReplayReport, _ t: Texts) {
        self.t = t
        let comparison = report.comparison
        let (old, new) = (comparison.inForce.sums(of: 0, by: \.month), comparison.draft.sums(of: 0, by: \.month))
        months = Set(old.keys).union(new.keys).sorted().map { month in
            ("\(month / 12)-\(month % 12 + 1)", old[month]?.issued ?? 0, new[month]?.issued ?? 0)
        }
        let points = report.frame.draft.program(on: report.frame.to).name(of: report.frame.assets[0], in: t.language)
        title = t("replay.chart", points)
    }

    var html: HTML {
        let most = months.map { max($0.inForce, $0.draft) }.max() ?? 0
        guard most > 0, months.count > 1 else { return .empty }
        let width = months.count * 26
        return """
            <figure class="replay-chart"><figcaption>\(title) \
            <span class="chart-key chart-in-force">\(t("replay.in_force"))</span> \
            <span class="chart-key chart-draft">\(t("replay.draft"))</span></figcaption>\
            <svg viewBox="0 0 \(width) \(Self.height)" role="img" aria-label="\(title)" preserveAspectRatio="none">\
            \(HTML.each(months.indices) { place in
                bar(months[place].inForce, most, place * 26 + 3, "chart-in-force")
            })\(HTML.each(months.indices) { place in
                bar(months[place].draft, most, place * 26 + 13, "chart-draft")
            })</svg><div class="chart-ends"><span>\(months[0].label)</span><span>\(months[months.count - 1].label)</span></div>\
            </figure>
            """
    }

    private func bar(_ value: Int64, _ most: Int64, _ x: Int, _ look: String) -> HTML {
        let tall = Int(max(0, value) * Int64(Self.height) / most)
        return "<rect class=\"\(look)\" x=\"\(x)\" y=\"\(Self.height - tall)\" width=\"9\" height=\"\(tall)\"/>"
    }
}

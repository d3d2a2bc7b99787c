import LoyaltyRules
import LoyaltyService

/// A figure month by month on both sides, as bars; the table below has the same figures.
struct ReplayChart {
    /// A month, counted from the year 0, with both figures.
    struct Month {
        let number: Int
        let inForce: Int64
        let draft: Int64
        var label: String { "\(number / 12)-" + (number % 12 < 9 ? "0" : "") + "\(number % 12 + 1)" }
    }

    private let title: String
    private let months: [Month]
    private let decimals: Int
    private let t: Texts
    private static let height = 120

    /// What was issued, used and lost, what is owed to members at the end of each month, and what rewards cost.
    static func all(_ report: ReplayReport, _ t: Texts) -> [ReplayChart] {
        let frame = report.frame
        let program = frame.draft.program(on: frame.to)
        let (points, decimals) = (program.name(of: frame.assets[0], in: t.language), program.decimals(of: frame.assets[0]))
        let money = program.currency
        let sides = [report.comparison.inForce, report.comparison.draft]
        let moved = sides.map { $0.sums(of: 0, by: \.month) }
        let cost = sides.map { side in
            frame.assets.indices.reduce(into: [Int: Int64]()) { sum, asset in
                for (month, cell) in side.sums(of: asset, by: \.month) { sum[month, default: 0] += cell.cost }
            }
        }
        let numbers = moved.flatMap(\.keys) + cost.flatMap(\.keys)
        guard let first = numbers.min(), let last = numbers.max() else { return [] }
        func chart(_ title: String, _ decimals: Int, _ value: (Int, Int) -> Int64) -> ReplayChart {
            let months = (first...last).map { Month(number: $0, inForce: value(0, $0), draft: value(1, $0)) }
            return ReplayChart(title: title, months: months, decimals: decimals, t: t)
        }
        let owed = sides.indices.map { side in
            Self.owed(from: sides[side].opening[0], moved[side], first...last)
        }
        let worths = [frame.inForce, frame.draft].map { schedule in
            { (amount: Int64) in ReplayWorth.value(amount, of: frame.assets[0], in: schedule.program(on: frame.to)) }
        }
        let hasWorth = worths.allSatisfy { $0(0) != nil }
        return [
            chart(t("replay.chart", points), decimals) { moved[$0][$1]?.issued ?? 0 },
            chart(t("replay.chart_used", points), decimals) { moved[$0][$1]?.used ?? 0 },
            chart(t("replay.chart_expired", points), decimals) { moved[$0][$1]?.expired ?? 0 },
            chart(t("replay.chart_owed", hasWorth ? money.code : points), hasWorth ? money.decimals : decimals) { side, month in
                let amount = owed[side][month] ?? 0
                return worths[side](amount) ?? amount
            },
            chart(t("replay.chart_cost", money.code), money.decimals) { cost[$0][$1] ?? 0 },
        ]
    }

    /// What members hold at the end of each month.
    private static func owed(
        from opening: Int64, _ moved: [Int: ReplayTally.Cell], _ months: ClosedRange<Int>
    ) -> [Int: Int64] {
        var held = opening
        return months.reduce(into: [:]) { sums, month in
            held += moved[month]?.change ?? 0
            sums[month] = held
        }
    }

    var html: HTML {
        let most = months.map { max($0.inForce, $0.draft) }.max() ?? 0
        guard most > 0, months.count > 1 else { return .empty }
        let width = months.count * 26
        return """
            <figure class="replay-chart"><figcaption><strong>\(title)</strong> \
            <span class="chart-key chart-in-force">\(t("replay.in_force"))</span> \
            <span class="chart-key chart-draft">\(t("replay.draft"))</span></figcaption>\
            <p class="chart-most">\(t("replay.chart_most", Formats.amount(most, decimals: decimals)))</p>\
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
        // In 128 bits: money in its smallest unit times the height may not fit into 64.
        let tall = Int(Int128(max(0, value)) * Int128(Self.height) / Int128(most))
        return "<rect class=\"\(look)\" x=\"\(x)\" y=\"\(Self.height - tall)\" width=\"9\" height=\"\(tall)\"/>"
    }
}

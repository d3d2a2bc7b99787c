import LoyaltyRules
import LoyaltyService

/// How much of each tier would fall, stay and rise under the draft, as one bar a tier; the matrix below has the figures.
struct MigrationChart {
    let report: ReplayReport
    let t: Texts
    private static let width = 1_000

    var html: HTML {
        let migration = report.comparison.migration
        let rows = migration.rows.indices.filter { migration.counts[$0].contains { $0 > 0 } }
        guard !rows.isEmpty else { return .empty }
        let names = report.tables(in: t.language).first { $0.id == "migration" }?.rows ?? []
        return """
            <ul class="migration-chart">\(HTML.each(rows) { row in
                """
                <li><span class="migration-tier">\(name(names, row))</span>\(bar(row))<span class="migration-words">\
                \(words(row))</span></li>
                """
            })</ul>
            """
    }

    private func name(_ rows: [[ReportTable.Cell]], _ row: Int) -> String {
        if row < rows.count, case .text(let name)? = rows[row].first { name } else { "" }
    }

    /// Falls, those who stay, rises: from left to right.
    private func shares(_ row: Int) -> [(change: TierChange, count: Int)] {
        let migration = report.comparison.migration
        return [TierChange.down, .kept, .up].map { change in
            let columns = migration.columns.indices.filter {
                report.frame.change(from: migration.rows[row], to: migration.columns[$0]) == change
            }
            return (change, columns.reduce(0) { $0 + migration.counts[row][$1] })
        }
    }

    private func bar(_ row: Int) -> HTML {
        let shares = shares(row)
        let all = max(1, shares.reduce(0) { $0 + $1.count })
        var x = 0
        var parts: [HTML] = []
        for share in shares where share.count > 0 {
            // Whoever moves is seen, be it one of a million.
            let wide = max(6, share.count * Self.width / all)
            parts.append("<rect class=\"move-\(share.change.rawValue)\" x=\"\(x)\" y=\"0\" width=\"\(wide)\" height=\"10\"/>")
            x += wide
        }
        return """
            <svg viewBox="0 0 \(max(x, Self.width)) 10" preserveAspectRatio="none" aria-hidden="true">\
            \(HTML.each(parts) { $0 })</svg>
            """
    }

    private func words(_ row: Int) -> String {
        let service = Texts(ServiceTexts.catalogue, t.language)
        return shares(row).filter { $0.count > 0 }
            .map { service("replay.change." + $0.change.rawValue) + " " + Formats.grouped(Int64($0.count)) }
            .joined(separator: " · ")
    }
}

import LoyaltyRules

/// Makes the tables of a replay: the figures of both sides, and their difference.
struct ReplayTables {
    let report: ReplayReport
    let texts: Texts
    let names: ReplayNames
    private var comparison: ReplayComparison { report.comparison }
    private var frame: ReplayFrame { report.frame }

    init(_ report: ReplayReport, _ language: Language) {
        self.report = report
        texts = Texts(ServiceTexts.catalogue, language)
        names = ReplayNames(report.frame, language)
    }

    var all: [ReportTable] {
        [summary, migration]
            + [movements("months", by: \.month, label: month), movements("properties", by: \.property, label: hotel)]
            + [movements("tiers", by: \.tier, label: tier), held, examples, refusals]
    }

    /// The assets that anything happened to, by their places.
    private var moved: [Int] {
        frame.assets.indices.filter { asset in
            [comparison.inForce, comparison.draft].contains {
                $0.total(of: asset) != ReplayTally.Cell() || $0.opening[asset] != 0 || $0.closing[asset] != 0
            }
        }
    }

    private var summary: ReportTable {
        var rows: [[ReportTable.Cell]] = [
            figure("members", comparison.members, comparison.members), figure("left", report.left, report.left),
            only("changed", comparison.changed), only("rise", comparison.changes[.up] ?? 0),
            only("fall", comparison.changes[.down] ?? 0), only("stay", comparison.changes[.kept] ?? 0),
        ]
        for asset in moved { rows += figures(of: asset) }
        rows.append(
            sides(
                [.text(texts("replay.figure.reward_cost")), .text(currency.code)], comparison.inForce.rewardCost,
                comparison.draft.rewardCost, currency.decimals))
        let lost = (comparison.inForce.lostChoices, comparison.draft.lostChoices)
        if lost != (0, 0) { rows.append(figure("lost_choices", lost.0, lost.1)) }
        rows.append(
            figure("refused", comparison.inForce.refusals.values.reduce(0, +), comparison.draft.refusals.values.reduce(0, +)))
        return table("summary", ["figure", "unit", "in_force", "draft", "difference"], rows)
    }

    private var currency: Currency { frame.draft.program(on: frame.to).currency }

    /// The figures of an asset in the period, and what they are worth where the document says so (`assets[].worth`).
    private func figures(of asset: Int) -> [[ReportTable.Cell]] {
        let (old, new) = (comparison.inForce.total(of: asset), comparison.draft.total(of: asset))
        let (before, after) = (comparison.inForce, comparison.draft)
        let decimals = names.decimals(frame.assets[asset])
        let unit = ReportTable.Cell.text(names.asset(frame.assets[asset]))
        let lines: [(String, Int64, Int64)] = [
            (texts("replay.figure.opening"), before.opening[asset], after.opening[asset]),
            (texts("replay.figure.issued"), old.issued, new.issued), (texts("replay.figure.given"), old.given, new.given),
            (texts("replay.figure.used"), old.used, new.used), (texts("replay.figure.expired"), old.expired, new.expired),
            (texts("replay.figure.closing"), before.closing[asset], after.closing[asset]),
        ]
        var rows = lines.map { sides([.text($0.0), unit], $0.1, $0.2, decimals) }
        let values = (
            ReplayWorth.value(before.closing[asset], of: frame.assets[asset], in: frame.inForce.program(on: frame.to)),
            ReplayWorth.value(after.closing[asset], of: frame.assets[asset], in: frame.draft.program(on: frame.to))
        )
        guard values.0 != nil || values.1 != nil else { return rows }
        let label = texts("replay.figure.liability", names.asset(frame.assets[asset]))
        guard let left = values.0, let right = values.1 else {
            rows.append([.text(label), .text(currency.code), money(values.0), money(values.1), .empty])
            return rows
        }
        rows.append(sides([.text(label), .text(currency.code)], left, right, currency.decimals))
        return rows
    }

    private var migration: ReportTable {
        let run = comparison.migration
        let columns = [column("in_force_tier")] + run.columns.map { ReportTable.Column(id: $0, title: names.tier($0)) } + [column("total")]
        let rows = run.rows.indices.map { row -> [ReportTable.Cell] in
            var cells: [ReportTable.Cell] = [.text(names.tier(run.rows[row]))]
            cells += run.counts[row].map { ReportTable.Cell.count($0) }
            cells.append(.count(run.counts[row].reduce(0, +)))
            return cells
        }
        let sums = run.columns.indices.map { column in ReportTable.Cell.count(run.counts.reduce(0) { $0 + $1[column] }) }
        let last: [ReportTable.Cell] = [.text(texts("replay.column.total"))] + sums + [.count(run.total)]
        return ReportTable(id: "migration", title: texts("replay.table.migration"), columns: columns, rows: rows + [last])
    }

    /// What moved, by month, hotel or tier; by how much that changes what is owed to members in money; what it cost.
    private func movements(
        _ id: String, by place: any KeyPath<ReplayTally.Key, Int> & Sendable, label: (Int) -> String
    ) -> ReportTable {
        var rows: [[ReportTable.Cell]] = []
        for asset in moved {
            let decimals = names.decimals(frame.assets[asset])
            let old = comparison.inForce.sums(of: asset, by: place)
            let new = comparison.draft.sums(of: asset, by: place)
            for key in Set(old.keys).union(new.keys).sorted() {
                let (left, right) = (old[key] ?? ReplayTally.Cell(), new[key] ?? ReplayTally.Cell())
                var row: [ReportTable.Cell] = [.text(names.asset(frame.assets[asset])), .text(label(key))]
                row += Self.figures(left, right).map { .number($0, decimals: decimals) }
                row += worth(left, right, of: asset).map(money) + [left.cost, right.cost].map(money)
                row.append(.number(right.change - left.change, decimals: decimals))
                rows.append(row)
            }
        }
        let sides = ["issued", "given", "used", "expired", "liability", "cost"].flatMap { [$0 + "_in_force", $0 + "_draft"] }
        return table(id, ["asset", id] + sides + ["difference"], rows)
    }

    /// Both sides beside each other.
    private static func figures(_ old: ReplayTally.Cell, _ new: ReplayTally.Cell) -> [Int64] {
        [
            old.issued, new.issued, old.given, new.given, old.used, new.used, old.expired, new.expired,
        ]
    }

    /// By how much what is owed to members grew, on both sides; nil where the document says no worth.
    private func worth(_ old: ReplayTally.Cell, _ new: ReplayTally.Cell, of asset: Int) -> [Int64?] {
        [(old, frame.inForce), (new, frame.draft)].map { cell, schedule in
            ReplayWorth.value(cell.change, of: frame.assets[asset], in: schedule.program(on: frame.to))
        }
    }

    /// Members and what they hold at the end, by the tier held then.
    private var held: ReportTable {
        var rows: [[ReportTable.Cell]] = []
        for (place, tier) in frame.tiers.enumerated() {
            for asset in moved {
                let (left, right) = (comparison.inForce.held[place][asset], comparison.draft.held[place][asset])
                guard left != 0 || right != 0 else { continue }
                rows.append(
                    sides(
                        [.text(names.tier(tier)), .text(names.asset(frame.assets[asset]))], left, right,
                        names.decimals(frame.assets[asset])))
            }
        }
        return table("held", ["tiers", "asset", "in_force", "draft", "difference"], rows)
    }

    private var examples: ReportTable {
        let rows = report.stories.map { story -> [ReportTable.Cell] in
            let decimals = names.decimals(frame.assets[0])
            return [
                .text(texts("replay.change." + story.change.rawValue)), .text("\(story.member)"),
                .text(names.tier(story.inForce.standing.tier)), .text(names.tier(story.draft.standing.tier)),
                .number(story.inForce.points, decimals: decimals), .number(story.draft.points, decimals: decimals),
                .number(story.draft.points - story.inForce.points, decimals: decimals),
            ]
        }
        return table(
            "examples",
            ["change", "member", "in_force_tier", "draft_tier", "in_force_points", "draft_points", "difference"], rows)
    }

    /// What either side would have refused, by code.
    private var refusals: ReportTable {
        let (old, new) = (comparison.inForce.refusals, comparison.draft.refusals)
        let rows = Set(old.keys).union(new.keys).sorted().map { code in
            sides([.text(code)], Int64(old[code] ?? 0), Int64(new[code] ?? 0), 0)
        }
        return table("refusals", ["code", "in_force", "draft", "difference"], rows)
    }

    private func month(_ number: Int) -> String {
        let month = number % 12 + 1
        return "\(number / 12)-" + (month < 10 ? "0" : "") + "\(month)"
    }

    private func hotel(_ place: Int) -> String {
        frame.properties[place].isEmpty ? texts("replay.no_property") : names.property(frame.properties[place])
    }

    private func tier(_ place: Int) -> String { names.tier(frame.tiers[place]) }

    private func figure(_ key: String, _ old: Int, _ new: Int) -> [ReportTable.Cell] {
        sides([.text(texts("replay.figure." + key)), .empty], Int64(old), Int64(new), 0)
    }

    private func only(_ key: String, _ draft: Int) -> [ReportTable.Cell] {
        [.text(texts("replay.figure." + key)), .empty, .empty, .count(draft), .empty]
    }

    private func sides(
        _ labels: [ReportTable.Cell], _ old: Int64, _ new: Int64, _ decimals: Int
    ) -> [ReportTable.Cell] {
        labels + [old, new, new - old].map { .number($0, decimals: decimals) }
    }

    private func money(_ amount: Int64?) -> ReportTable.Cell {
        amount.map { .number($0, decimals: currency.decimals) } ?? .empty
    }

    private func table(_ id: String, _ columns: [String], _ rows: [[ReportTable.Cell]]) -> ReportTable {
        ReportTable(id: id, title: texts("replay.table." + id), columns: columns.map(column), rows: rows)
    }

    private func column(_ id: String) -> ReportTable.Column {
        ReportTable.Column(id: id, title: texts("replay.column." + id))
    }
}

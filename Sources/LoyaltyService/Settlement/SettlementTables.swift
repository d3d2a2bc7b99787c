import LoyaltyRules

/// A month's settlement as tables, for files and terminals.
public struct SettlementTables {
    private let book: SettlementBook
    private let statement: SettlementStatement
    private let language: Language
    /// Whether a reader may see a hotel; the empty word stands for the program.
    private let isShown: (String) -> Bool
    private var texts: Texts { Texts(ServiceTexts.catalogue, language) }

    /// - Parameter isShown: which hotels the reader may see; the empty word stands for program and totals.
    public init(
        _ book: SettlementBook, _ month: SettlementMonth, _ language: Language,
        isShown: @escaping (String) -> Bool = { _ in true }
    ) {
        self.book = book
        statement = book.rule.statement(month)
        self.language = language
        self.isShown = isShown
    }

    public var all: [ReportTable] { [hotels, lines, disputes] }

    /// One row for each hotel and asset, then all hotels, rounding and program of each currency: together 0.
    public var hotels: ReportTable {
        let columns =
            ["hotel", "hotel_name", "asset"] + SettlementKind.allCases.map(\.rawValue)
            + ["currency", "charged", "credited", "net"]
        var rows = statement.rows.filter { isShown($0.hotel) && !$0.hotel.isEmpty }.map(row)
        if isShown("") {
            rows += statement.rows.filter(\.hotel.isEmpty).map(row)
            for total in statement.totals { rows += totals(total) }
        }
        return table("hotels", columns, rows)
    }

    /// What the rows are made of.
    public var lines: ReportTable {
        let rows = statement.lines.filter { isShown($0.key.hotel) }.map { line -> [ReportTable.Cell] in
            let key = line.key
            return [
                .text(key.hotel), .text(name(key.hotel)), .text(asset(key.asset)),
                .text(texts("settlement.kind." + key.kind.rawValue)), .text("\(key.factMonth)"),
                .count(key.version),
                points(line.points, key.asset), .text(line.currency.code),
                money(line.amountMinor, line.currency),
            ]
        }
        return table(
            "lines",
            [
                "hotel", "hotel_name", "asset", "kind", "fact_month", "version", "points", "currency",
                "amount",
            ], rows)
    }

    public var disputes: ReportTable {
        let rows = book.disputes(of: statement.month).filter { isShown($0.hotel) }.map {
            step -> [ReportTable.Cell] in
            let at =
                "\(BusinessDay.of(step.at, timeZone: "UTC")) \(BusinessDay.time(step.at, timeZone: "UTC"))"
            return [
                .text(step.hotel), .text(name(step.hotel)),
                .text(texts("settlement.state." + step.state.rawValue)),
                .text(step.reason), .text(at), .text(step.by),
            ]
        }
        return table("disputes", ["hotel", "hotel_name", "state", "reason", "at", "by"], rows)
    }

    private func row(_ row: SettlementRow) -> [ReportTable.Cell] {
        [.text(row.hotel), .text(name(row.hotel)), .text(asset(row.asset))]
            + SettlementKind.allCases.map { points(row.points[$0] ?? 0, row.asset) }
            + [
                .text(row.currency.code), money(row.chargedMinor, row.currency),
                money(row.creditedMinor, row.currency), money(row.netMinor, row.currency),
            ]
    }

    private func totals(_ total: SettlementTotal) -> [[ReportTable.Cell]] {
        func line(_ name: String, _ cells: [ReportTable.Cell]) -> [ReportTable.Cell] {
            let empty = Array(repeating: ReportTable.Cell.empty, count: SettlementKind.allCases.count + 1)
            return [.empty, .text(name)] + empty + [.text(total.currency.code)] + cells
        }
        func cell(_ amount: Int64) -> ReportTable.Cell { money(amount, total.currency) }
        return [
            line(
                texts("settlement.all_hotels"),
                [cell(total.chargedMinor), cell(total.creditedMinor), cell(total.hotelsMinor)]),
            line(texts("settlement.program"), [.empty, .empty, cell(total.programMinor)]),
            line(texts("settlement.rounding"), [.empty, .empty, cell(total.roundingMinor)]),
        ]
    }

    private func name(_ hotel: String) -> String {
        guard !hotel.isEmpty else { return texts("settlement.program") }
        return book.program.partyName(hotel)?.text(in: language) ?? hotel
    }

    private func asset(_ id: String) -> String { book.program.name(of: id, in: language) }

    private func points(_ amount: Int64, _ asset: String) -> ReportTable.Cell {
        .number(amount, decimals: book.program.decimals(of: asset))
    }

    private func money(_ amount: Int64, _ currency: Currency) -> ReportTable.Cell {
        .number(amount, decimals: currency.decimals)
    }

    private func table(_ id: String, _ columns: [String], _ rows: [[ReportTable.Cell]]) -> ReportTable {
        ReportTable(
            id: id, title: texts("settlement.table." + id),
            columns: columns.map { ReportTable.Column(id: $0, title: texts("settlement.column." + $0)) },
            rows: rows)
    }
}

/// The settlement between the hotels for one month: who issued, who honoured, who owes whom (PTS-07).
public struct SettlementStatement: Sendable {
    public let month: SettlementMonth
    /// In the order of hotel, asset, kind, month and version.
    public let lines: [SettlementLine]
    /// One for each hotel and asset; what belongs to the program itself comes last.
    public let rows: [SettlementRow]
    /// One for each currency.
    public let totals: [SettlementTotal]

    init(_ month: SettlementMonth, _ lines: [SettlementLine], prices: [Int: SettlementPrices]) {
        self.month = month
        self.lines = lines.sorted { Self.order($0) < Self.order($1) }
        rows = Self.rows(self.lines)
        totals = Self.totals(self.lines, prices)
    }

    private static func order(_ line: SettlementLine) -> String {
        let key = line.key
        let kind = SettlementKind.allCases.firstIndex(of: key.kind) ?? 0
        return [
            line.currency.code, key.hotel.isEmpty ? "~" : key.hotel, key.asset, "\(kind)", "\(key.factMonth)",
            String(1_000_000_000 + key.version),
        ].joined(separator: "\u{1}")
    }

    private static func rows(_ lines: [SettlementLine]) -> [SettlementRow] {
        var rows: [SettlementRow] = []
        for line in lines {
            let isNext = rows.last.map {
                $0.hotel != line.key.hotel || $0.asset != line.key.asset || $0.currency != line.currency
            }
            if isNext ?? true {
                rows.append(
                    SettlementRow(hotel: line.key.hotel, asset: line.key.asset, currency: line.currency))
            }
            let last = rows.count - 1
            rows[last].points[line.key.kind, default: 0] += line.points
            if line.key.kind.isCharged {
                rows[last].chargedMinor -= line.amountMinor
            } else {
                rows[last].creditedMinor += line.amountMinor
            }
        }
        return rows
    }

    private static func totals(
        _ lines: [SettlementLine], _ prices: [Int: SettlementPrices]
    ) -> [SettlementTotal] {
        lines.map(\.currency).uniqued().map { currency in
            let own = lines.filter { $0.currency == currency }
            func sum(_ isWanted: (SettlementKind) -> Bool) -> Int64 {
                own.filter { isWanted($0.key.kind) }.reduce(0) { $0 + $1.amountMinor }
            }
            let (charged, credited) = (-sum(\.isCharged), sum { !$0.isCharged })
            let exact = own.reduce(Int128(0)) { $0 + (prices[$1.key.version]?.exact($1.points, $1.key) ?? 0) }
            let program = -SettlementPrices.rounded(exact)
            return SettlementTotal(
                currency: currency, chargedMinor: charged, creditedMinor: credited, programMinor: program,
                roundingMinor: charged - credited - program)
        }
    }
}

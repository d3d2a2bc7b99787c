import LoyaltyRules
import LoyaltyService

/// A month of settlement as one JSON object.
struct SettlementAnswer: Encodable {
    let month: String
    let closed: Bool
    let tables: [ReplayJSON.Table]

    init(_ book: SettlementBook, _ month: SettlementMonth, _ tables: [ReportTable]) {
        self.month = "\(month)"
        closed = book.rule.isClosed(month)
        self.tables = tables.map(ReplayJSON.Table.init)
    }
}

import LoyaltyRules

/// A line of a receipt as it was stored: told whether a line of today says as much. What it moves, for which rule, never
/// changes; a sentence may be told with more, or in other words, where its key is named here.
struct StoredSentence {
    let line: ReceiptLine

    init(_ line: ReceiptLine) { self.line = line }

    /// Keys of old with those that say more today; the same key where only a value has become a name.
    private static let retold: [String: Set<String>] = [
        "earn.no.calendar": ["earn.no.asked"], "earn.no.several": ["earn.no.asked", "earn.no.excluded"],
        "earn.no.text": ["earn.no.text", "earn.no.unknown"], "earn.percent": ["earn.percent.whole"],
        "earn.factor": ["earn.factor"], "earn.rate": ["earn.rate"], "count.added": ["count.noted"],
        "choice.offered_until": ["choice.offered_until"], "price.chart": ["price.chart.named", "price.chart.flat"],
        "earn.tax_and_service": ["earn.tax", "earn.service"],
    ]

    func isTold(by other: ReceiptLine) -> Bool {
        guard other.rule == line.rule, other.effect == line.effect else { return false }
        let isSame = other.key == line.key && line.values.allSatisfy { other.values[$0.key] == $0.value }
        return isSame || Self.retold[line.key, default: []].contains(other.key)
    }

    /// Nought of nought: receipts of today leave it out.
    var isOfNothing: Bool { ["earn.percent", "earn.once"].contains(line.key) && line.effect?.amount == 0 }
}

import LoyaltyRules

/// A line of a receipt as it was stored: told whether a line of today says as much. What it moves, for which rule, never
/// changes; a sentence may be told with more, or in other words, where its key is named here.
struct StoredSentence {
    let line: ReceiptLine

    init(_ line: ReceiptLine) { self.line = line }

    /// Keys of old with those that say more today; the same key where only a value has become a name.
    private static let retold: [String: Set<String>] = [
        "earn.no.calendar": ["earn.no.asked"], "earn.no.several": ["earn.no.asked", "earn.no.excluded"],
        "earn.no.dates": ["earn.no.asked"], "earn.no.too_few": ["earn.no.asked"], "earn.no.birthday": ["earn.no.asked"],
        "earn.no.too_little_spend": ["earn.no.asked"],
        "earn.no.text": ["earn.no.text", "earn.no.text.none", "earn.no.unknown"], "earn.percent": ["earn.percent", "earn.percent.whole"],
        "earn.factor": ["earn.factor"], "earn.rate": ["earn.rate"], "earn.rate.floor": ["earn.rate.floor"],
        "earn.nights": ["earn.nights", "earn.room_nights"], "milestone.taken_back": ["milestone.taken_back"], "count.added": ["count.noted"],
        "choice.offered": ["choice.offered"], "choice.offered_until": ["choice.offered_until"], "price.chart": ["price.chart.named", "price.chart.flat"],
        "price.chart_nights": ["price.chart_nights.named", "price.chart_nights.flat"],
        "earn.tax_and_service": ["earn.tax", "earn.service"], "book.used": ["transfer.out"],
    ]

    /// Keys of sentences that nothing said when the receipts were stored.
    private static let added: Set<String> = [
        "earn.kept", "earn.rooms_counted", "earn.rooms_left_out", "debt.owed", "debt.taken_back", "expiry.taken_back",
        "folio.added", "folio.balance", "folio.cancelled", "folio.corrected", "folio.counted", "folio.taken_back",
        "folio.uncounted", "purchase.bought", "reward.given", "tier.counted.calendar_year", "tier.counted.dates", "tier.counted.months",
        "tier.kept", "tier.kept_until", "tier.renewed_until", "tier.term_corrected_until", "tier.title.held_until",
    ]

    func isTold(by other: ReceiptLine) -> Bool {
        guard other.rule == line.rule, other.effect == line.effect else { return false }
        let isSame = other.key == line.key && line.values.allSatisfy { other.values[$0.key] == $0.value }
        return isSame || Self.retold[line.key, default: []].contains(other.key)
    }

    /// Nought of nought, or what only another event would give: receipts of today leave it out.
    var isOfNothing: Bool {
        if ["earn.percent", "earn.once"].contains(line.key) { return line.effect?.amount == 0 }
        let what = line.values["what"]
        return ["earn.no.text", "count.no.text"].contains(line.key) && (what == .key("what.event") || what == .key("what.kind"))
    }

    /// Whether a line of today says something that was not told at all.
    static func isNew(_ line: ReceiptLine) -> Bool { added.contains(line.key) }
}

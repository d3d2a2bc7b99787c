import LoyaltyRules

/// Whether what ended only after a notice had one.
extension MemberAudit {
    /// What was taken out by a program that ends nothing without a notice: it had been delivered so many days before.
    /// Where membership can lapse and take along what is held, an entry does not tell for which reason it was made.
    mutating func compare(
        _ notices: [ExpiryNoticeTable.Row], uses: [(sequence: Int64, use: LotUse)], program: (Int) throws -> Program
    ) throws {
        for (sequence, use) in uses {
            guard let entry = entries[sequence], entry.isEnding else { continue }
            let program = try program(entry.programVersion)
            guard let first = program.asset(entry.asset)?.expiry?.onlyAfterNotice, !(program.terms.membership?.forfeits ?? false)
            else { continue }
            let isTold = notices.contains { row in
                row.lot == use.lot && (row.deliveredOn.map { $0.adding(days: first.days) < entry.occurredOn } ?? false)
            }
            if !isTold { differ(.endings, "entry \(sequence) ended lot \(use.lot) without a notice in time") }
        }
    }
}

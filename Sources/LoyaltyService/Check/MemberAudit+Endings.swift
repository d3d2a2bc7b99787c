import LoyaltyRules

/// What ended: given back in lots of its own, and ended after a notice where it needs one.
extension MemberAudit {
    /// - Returns: how many times something was given back.
    func compareEndings(_ found: inout CheckFindings) throws -> Int {
        let rows = page.returned[member] ?? []
        compare(rows, &found)
        try compareNotices(&found)
        return rows.count
    }

    /// What was given back after it had ended: of an ending each time, in a lot of its own, never more than ended.
    private func compare(_ rows: [ReinstatementTable.Row], _ found: inout CheckFindings) {
        var back: [Int64: Int64] = [:]
        for row in rows {
            let entry = entry(row.sequence)
            if entry?.amount != row.amount || entry?.traits.contains(.reinstatement) != true {
                found.differ(.endings, of: member, "entry \(row.sequence) does not give back \(row.amount)")
            }
            if !row.isReversed { back[row.ending, default: 0] += row.amount }
        }
        for (ending, amount) in back.sorted(by: { $0.key < $1.key }) {
            let ended = entry(ending).map { $0.traits.contains(.expiry) ? -$0.amount : 0 } ?? 0
            if amount > ended {
                found.differ(.endings, of: member, "entry \(ending) took out \(ended), \(amount) of it was given back")
            }
        }
        let known = Set(rows.map(\.sequence))
        for lot in lots where (lot.kind == .reinstated) != (!known.isEmpty && known.contains(lot.id)) {
            guard entry(lot.id)?.traits.contains(.pool) != true else { continue }
            found.differ(.endings, of: member, "lot \(lot.id) was given back and of no ending")
        }
    }

    /// What was taken out by a program that ends nothing without a notice: it had been delivered so many days before.
    private func compareNotices(_ found: inout CheckFindings) throws {
        var known: [ExpiryNoticeTable.Row]?
        for use in uses {
            guard let entry = entry(use.sequence), entry.isEnding, let first = try terms.notice(entry, in: tx) else { continue }
            let notices = try known ?? ExpiryNoticeTable.all(of: member, in: tx)
            known = notices
            let isTold = notices.contains { row in
                row.lot == use.lot && (row.deliveredOn.map { $0.number + first.days < Int(entry.day) } ?? false)
            }
            if !isTold {
                found.differ(.endings, of: member, "entry \(use.sequence) ended lot \(use.lot) without a notice in time")
            }
        }
    }
}

import LoyaltyRules

/// Puts on the work list what staff have to do for what was given (`assets[].task`, domain §5.5).
enum TaskPosting {
    /// Writes a task for each entry. An import tells of years past: what was to be done then is over.
    static func open(_ sequences: [Int64], in ledger: MemberAccount) throws {
        guard ledger.heading.importID == 0 else { return }
        let today = ledger.context.today(at: ledger.heading.property, in: ledger.program)
        for sequence in sequences {
            guard let lot = try LotTable.one(sequence, of: ledger.member, in: ledger.context.tx), let due = lot.expiresOn,
                due >= today
            else { continue }
            let task = TaskRow(
                member: ledger.member, id: ledger.context.newID(), lot: lot.id, asset: lot.asset,
                property: ledger.heading.property, openedOn: today, dueOn: due, doneBy: nil, doneAt: nil)
            try TaskTable.insert(task, in: ledger.context.tx)
        }
    }
}

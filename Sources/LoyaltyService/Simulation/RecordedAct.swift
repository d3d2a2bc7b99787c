import LoyaltyRules

/// An act as it was told, with what it made: enough to tell it again without all that came before it.
struct RecordedAct: Sendable {
    /// What an act made in the model's numbers.
    struct Made: Sendable {
        var folio: Int?
        var hold: Int?
        /// For each member it posted to: the operation, and the entries counted from 1.
        var postings: [(member: Int, operation: Int?, entries: Range<Int64>)] = []

        /// What is there afterwards and was not before.
        init(from before: ReferenceBook, to after: ReferenceBook) {
            if after.folios.count > before.folios.count { folio = before.folios.count }
            if after.holds.count > before.holds.count { hold = before.holds.count }
            for (number, (old, new)) in zip(before.members, after.members).enumerated() {
                guard new.operations > old.operations || new.entries.count > old.entries.count else { continue }
                postings.append(
                    (
                        number, new.operations > old.operations ? old.operations : nil,
                        Int64(old.entries.count + 1)..<Int64(new.entries.count + 1)
                    ))
            }
        }
    }

    let day: CalendarDay
    let act: SimulatedAct
    /// Whom it may have changed.
    let members: [Int]
    let made: Made
}

extension RecordedAct: CustomStringConvertible {
    var description: String { "\(day) \(act)" }
}

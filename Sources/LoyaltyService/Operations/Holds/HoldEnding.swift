import LoyaltyRules

/// Ends a hold without a use: by hand or by its time.
struct HoldEnding {
    let member: MemberID
    let hold: Int64
    let kind: Hold.State
    let name: String
    let reason: String

    /// - Parameter review: whether the rules let it end in this way.
    func run(in context: OperationContext, review: (HoldRow) throws(HoldRefusal) -> Void) throws -> Posted {
        let property = try HoldPosting.seen(hold, of: member, in: context).property
        // A hotel may have left the program meanwhile: what was set aside there is given back all the same.
        let newest = try context.ruling(at: "").program
        let (today, program) = try context.ruling(at: newest.property(property) == nil ? "" : property)
        let ledger = try MemberAccount(
            .id(member), program: program,
            heading: .init(name: name, occurredOn: today, property: property, reason: reason), in: context)
        // Read again under the lock: another desk may have been first.
        let row = try HoldPosting.seen(hold, of: member, in: context)
        do {
            try review(row)
        } catch {
            throw HoldPosting.refusal(error, of: row.hold)
        }
        let before = ledger.standing.balances[program.points.id].held
        try HoldPosting.end(row, kind, in: ledger)
        try PointsPosting.lapse(before: today, in: ledger)
        try ledger.save()
        try context.emit(
            kind == .released ? "hold.released" : "hold.timed_out", ["operation": String(ledger.operationID), "hold": String(hold)])
        return ledger.posted(points: before, hold: hold)
    }
}

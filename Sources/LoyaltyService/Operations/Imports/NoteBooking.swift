import LoyaltyRules

/// Notes a booking that was no stay (cancelled, or the guest did not come): nothing is earned.
struct NoteBooking: Operation {
    static let name = "booking.note"
    static let permission = Permission.importStays
    let importID: Int64
    let at: String
    let number: String
    let status: String
    let line: Int

    struct Answer: Sendable, Codable { let isNew: Bool }

    var property: String? { at }

    func run(in context: OperationContext) throws -> Answer {
        let isNew = try ImportTable.note(
            at + "|" + number, status: status, importID: importID, line: line, at: context.now, in: context.tx)
        return Answer(isNew: isNew)
    }
}

import LoyaltyRules

/// Notes bookings that were no stays (cancelled, or the guest did not come), many at once: nothing is earned.
struct NoteBookings: Operation {
    static let name = "booking.note"
    static let permission = Permission.importStays
    static let isBulk = true
    let importID: Int64
    let bookings: [Booking]

    /// A booking that was no stay.
    struct Booking: Sendable, Encodable {
        let property: String
        let number: String
        /// `cancelled` or `no_show`.
        let status: String
        let line: Int
    }

    /// Which of the bookings had not been noted before, in their order.
    struct Answer: Sendable, Codable { let isNew: [Bool] }

    func run(in context: OperationContext) throws -> Answer {
        Answer(
            isNew: try bookings.map { booking in
                guard context.actor.covers(booking.property) else {
                    throw Refusal(.propertyOutOfScope, ["property": .property(booking.property)])
                }
                return try ImportTable.note(
                    booking.property + "|" + booking.number, status: booking.status, importID: importID,
                    line: booking.line, at: context.now, in: context.tx)
            })
    }
}

import LoyaltyRules

/// Posts something that happened without a charge: a registration, a review, a birthday, a friend's first stay.
enum EventPosting {
    /// - Throws: `Refusal` with the codes of `FolioRefusal` for events, and `event_duplicate` for a subject that is told.
    static func post(
        _ event: String, subject: String, on day: CalendarDay, at property: String, partner: String? = nil, member: MemberReference,
        operation: String, in context: OperationContext
    ) throws -> Posted {
        let program = try context.programs.inForce(on: day, in: context.tx)
        var details = FolioDetails(event: event)
        details.partner = partner
        let folio = Folio(
            kind: .event, property: property, outlet: nil, number: subject, arrival: day, departure: day,
            currency: program.currency, lines: [], details: details)
        return try FolioPosting.post(folio, member: member, operation: operation, in: context)
    }
}

import ArgumentParser
import LoyaltyRules
import LoyaltyService

/// `tessera post bill`
struct BillMovement: MovementCommand {
    static let configuration = CommandConfiguration(
        commandName: "bill", abstract: "Record a bill of an outlet.")
    @Option(help: "The hotel.") var hotel: String
    @Option(help: "The outlet, by its id in the program document.") var outlet: String
    @Option(help: "The outlet's number of the bill.") var number: String
    @Option(help: "The business day, YYYY-MM-DD.") var day: CalendarDay
    @Option(help: "For example CNY.") var currency: Currency
    @Option(
        help:
            "A charge, CATEGORY:NET[:TAX[:SERVICE]], in the smallest unit of the currency. May be given more than once."
    )
    var line: [FolioLine]
    @Option(help: "The partner that tells it, where the program has some.") var partner: String?
    @OptionGroup var options: MovementOptions

    func movement(in room: MovementRoom) async throws -> RecordBill {
        var details = FolioDetails()
        details.partner = try TypedText.optional(partner, "--partner")
        let folio = Folio(
            kind: .bill, property: hotel, outlet: outlet,
            number: try TypedText.needed(number, "--number", most: 64),
            arrival: day, departure: day, currency: currency, lines: line, details: details)
        return RecordBill(member: room.member, folio: folio)
    }
}

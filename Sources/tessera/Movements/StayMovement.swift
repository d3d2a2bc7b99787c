import ArgumentParser
import LoyaltyRules
import LoyaltyService

/// `tessera post stay`
struct StayMovement: MovementCommand {
    static let configuration = CommandConfiguration(
        commandName: "stay", abstract: "Record a stay that took place.")
    @Option(help: "The hotel.") var hotel: String
    @Option(help: "The hotel's number of the stay.") var number: String
    @Option(help: "YYYY-MM-DD.") var arrival: CalendarDay
    @Option(help: "YYYY-MM-DD.") var departure: CalendarDay
    @Option(help: "For example CNY.") var currency: Currency
    @Option(
        help:
            "A charge, CATEGORY:NET[:TAX[:SERVICE]], in the smallest unit of the currency. May be given more than once."
    )
    var line: [FolioLine] = []
    @Option(help: "The way it was booked.") var channel: String?
    @Option(help: "The rate code.") var rateCode: String?
    @Option(help: "The type of room.") var roomType: String?
    @Option(help: "The partner that tells it, where the program has some.") var partner: String?
    @OptionGroup var options: MovementOptions

    func movement(in room: MovementRoom) async throws -> RecordStay {
        var details = FolioDetails(
            channel: try TypedText.optional(channel, "--channel"),
            rateCode: try TypedText.optional(rateCode, "--rate-code"),
            roomType: try TypedText.optional(roomType, "--room-type"))
        details.partner = try TypedText.optional(partner, "--partner")
        let folio = Folio(
            kind: .stay, property: hotel, outlet: nil,
            number: try TypedText.needed(number, "--number", most: 64),
            arrival: arrival, departure: departure, currency: currency, lines: line, details: details)
        return RecordStay(member: room.member, folio: folio)
    }
}

import ArgumentParser
import LoyaltyRules
import LoyaltyService

/// `tessera post correct`
struct CorrectMovement: MovementCommand {
    static let configuration = CommandConfiguration(
        commandName: "correct", abstract: "Correct the charges of a stay or bill: the difference is posted.")
    @Option(help: "The number of the stay or bill, as its receipt told it.") var folio: Int64
    @Option(
        help:
            "A charge as it should have been, CATEGORY:NET[:TAX[:SERVICE]], in the smallest unit of the currency. May be given more than once."
    )
    var line: [FolioLine] = []
    @Option(help: "Why, for the record.") var reason: String
    @OptionGroup var options: MovementOptions

    func movement(in room: MovementRoom) async throws -> CorrectFolio {
        CorrectFolio(
            member: try await room.memberID, folio: folio, lines: line, reason: try TypedText.reason(reason))
    }
}

import ArgumentParser
import LoyaltyRules
import LoyaltyService

/// `tessera post event`
struct EventMovement: MovementCommand {
    static let configuration = CommandConfiguration(
        commandName: "event", abstract: "Record something that happened without a charge.")
    @Option(help: "The kind of event, by its id in the program document.") var event: String
    @Option(help: "What it is about, for example the stay that was reviewed.") var subject: String
    @Option(help: "The business day, YYYY-MM-DD.") var day: CalendarDay
    @Option(help: "The hotel where it happened; none when it is left out.") var hotel = ""
    @Option(help: "The partner that tells it, where the program has some.") var partner: String?
    @OptionGroup var options: MovementOptions

    func movement(in room: MovementRoom) async throws -> RecordEvent {
        RecordEvent(
            member: room.member, event: event, subject: try TypedText.needed(subject, "--subject", most: 64),
            on: day,
            at: hotel, partner: try TypedText.optional(partner, "--partner"))
    }
}

import Hummingbird
import LoyaltyRules
import LoyaltyService

/// What the routes of settlement share: all months, in the words of one reader.
struct SettlementRoom: Sendable {
    let room: ConsoleRoom
    let presenter: SettlementPresenter
    var book: SettlementBook { presenter.book }

    init(_ room: ConsoleRoom) async throws {
        self.room = room
        let site = room.site
        let book = try await site.reading.settlements(by: room.actor)
        let names = try await ActorNames(book.actors, by: room.actor, site: site, room.t)
        presenter = SettlementPresenter(
            book, room.context.language, by: room.actor, at: site.desk.clock.now(), names)
    }

    /// The month in the path.
    /// - Throws: `Refusal` `settlement_empty` for what is not in the list.
    func month() throws -> SettlementMonth {
        let text = room.context.parameters.get("month") ?? ""
        guard let month = SettlementMonth(text), book.months.contains(month) else {
            throw Refusal(.settlementEmpty, ["month": .text(text)])
        }
        return month
    }

    /// The hotel in the path.
    /// - Throws: `Refusal` `property_out_of_scope`, `settlement_empty`.
    func hotel(_ month: SettlementMonth) throws -> String {
        let hotel = room.context.parameters.get("hotel") ?? ""
        guard presenter.sees(hotel) else {
            throw Refusal(.propertyOutOfScope, ["property": .property(hotel)])
        }
        let isKnown = book.rule.statement(month).rows.contains { $0.hotel == hotel }
        guard !hotel.isEmpty, isKnown || book.openDispute(of: month, at: hotel) != nil else {
            throw Refusal(.settlementEmpty, ["month": .text("\(month)")])
        }
        return hotel
    }
}

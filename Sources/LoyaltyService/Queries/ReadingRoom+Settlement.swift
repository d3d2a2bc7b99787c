import LoyaltyRules
import PortableSQL

/// Settlement between hotels.
extension ReadingRoom {
    /// All months of settlement. Who acts at some hotels only is shown those by the pages.
    /// - Throws: `Refusal` `permission_denied`, `program_none_in_force`.
    public func settlements(by actor: Actor) async throws -> SettlementBook {
        try demandSettlements(actor)
        let (desk, now) = (desk, desk.clock.now())
        return try await desk.database.readAsync { try SettlementBook(desk: desk, now: now, in: $0) }
    }

    /// The entries behind a cell, after an entry, in the order of members; cards are masked.
    /// - Throws: `Refusal` `permission_denied`, `property_out_of_scope`.
    public func settlementEntries(
        _ place: SettlementPlace, after member: MemberID = MemberID(0), _ sequence: Int64 = 0, limit: Int,
        by actor: Actor
    ) async throws -> [SettlementEntry] {
        try demandSettlements(actor)
        guard actor.permissions.contains(.readMember) else { throw Self.denied(.readMember) }
        guard place.hotel.isEmpty ? actor.properties == nil : actor.covers(place.hotel) else {
            throw Refusal(.propertyOutOfScope, ["property": .property(place.hotel)])
        }
        let desk = desk
        let entries = try await desk.database.readAsync { tx in
            let closings = try SettlementTable.closings(in: tx)
            // What is recorded after the month before was closed is what that month could not count.
            let isLate = place.factMonth < place.month
            let first = isLate ? closings.last { $0.month < place.month }?.at : nil
            let last = closings.first { $0.month == place.month }?.at
            return try SettlementTable.entries(
                place, after: first ?? Instant(milliseconds: -1), until: last ?? Instant(milliseconds: .max),
                from: (member, sequence), limit: limit, in: tx
            ).map { entry in
                var entry = entry
                let card = try MemberSearch.summary(entry.member, desk: desk, in: tx)?.cardNumber ?? ""
                entry.maskedCard = card.isEmpty ? "" : "•••• " + card.suffix(4)
                return entry
            }
        }
        if !entries.isEmpty {
            try await note("card-masked ledger", entries.map(\.member).uniqued(), by: actor)
        }
        return entries
    }

    private func demandSettlements(_ actor: Actor) throws {
        guard actor.permissions.contains(.readSettlement) else { throw Self.denied(.readSettlement) }
    }
}

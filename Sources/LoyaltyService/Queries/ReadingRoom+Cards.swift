import LoyaltyRules
import PortableSQL

/// Cards: a member's own, their kinds, and numbers that were made in advance (CARD-01 to CARD-10).
extension ReadingRoom {
    /// A member's cards with their history; nil where there is no such member.
    /// - Throws: `Refusal` `permission_denied` unless the actor may read members or is the member.
    public func cards(of member: MemberID, by actor: Actor) async throws -> CardView? {
        try authorize(member, actor)
        let (desk, now) = (desk, desk.clock.now())
        let view = try await desk.database.readAsync { tx -> CardView? in
            guard try StandingTable.row(member, in: tx) != nil, let program = try desk.programs.newest(in: tx) else { return nil }
            let pin = try PINTable.find(member, in: tx).map { $0.tries.misses >= PINTries.most ? CardView.PIN.frozen : .set }
            return CardView(
                member: member, cards: try CardTable.all(of: member, in: tx),
                events: try CardTable.events(of: member, limit: 100, in: tx), kinds: try CardSettings.kinds(in: tx),
                pin: pin ?? .none, today: BusinessDay.of(now, timeZone: program.properties[0].timeZone))
        }
        if view != nil { try await note("cards", [member], by: actor) }
        return view
    }

    /// The kinds of cards, the standard kind first.
    public func cardKinds() async throws -> [CardKind] {
        try await desk.database.readAsync { try CardSettings.kinds(in: $0) }
    }

    /// The newest batches of numbers, and how many numbers of each kind are left.
    /// - Throws: `Refusal` `permission_denied`.
    public func cardBatches(
        limit: Int, by actor: Actor
    ) async throws -> (batches: [CardBatchRow], left: [String: [CardNumberState: Int64]]) {
        try demandStock(actor)
        return try await desk.database.readAsync {
            (try CardStockTable.batches(limit, in: $0), try CardStockTable.left(in: $0))
        }
    }

    /// A batch with its custody log; nil where there is none.
    /// - Throws: `Refusal` `permission_denied`.
    public func cardBatch(_ id: Int64, by actor: Actor) async throws -> CardBatchView? {
        try demandStock(actor)
        return try await desk.database.readAsync { tx in
            guard let batch = try CardStockTable.batch(id, in: tx) else { return nil }
            return CardBatchView(
                batch: batch, states: try CardStockTable.states(id, 1...batch.quantity, in: tx),
                custody: try CardStockTable.custody(id, limit: 100, in: tx))
        }
    }

    /// The numbers of a part of a batch, in order: what the printer or the website gets.
    /// - Throws: `Refusal` `permission_denied`.
    public func cardNumbers(
        _ batch: Int64, from place: Int64, to last: Int64, limit: Int, by actor: Actor
    ) async throws -> [(place: Int64, number: String, state: CardNumberState)] {
        try demandStock(actor)
        guard place <= last else { return [] }
        return try await desk.database.readAsync { try CardStockTable.numbers(batch, place...last, limit: limit, in: $0) }
    }

    /// The member whose phone shows a code; nil for one that is forged or too old (CARD-07).
    /// - Throws: `Refusal` `permission_denied`.
    public func member(showing code: String, by actor: Actor) async throws -> MemberID? {
        guard actor.permissions.contains(.readMember) else { throw Self.denied(.readMember) }
        return PhonePass(desk.keyring).member(of: code, at: desk.clock.now())
    }

    private func demandStock(_ actor: Actor) throws {
        guard actor.permissions.contains(.manageCardStock) else { throw Self.denied(.manageCardStock) }
    }
}

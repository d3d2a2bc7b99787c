import LoyaltyRules
import Testing

@testable import LoyaltyService

extension Stage {
    /// Sets a kind of card and answers with it.
    @discardableResult
    func kind(
        _ id: String, isPhysical: Bool = true, isNamed: Bool = true, prefix: String = "9", months: Int = 0, price: Int64 = 0,
        lossFee: Int64 = 0, damageFee: Int64 = 0, tiers: [String] = [], usesPool: Bool = false
    ) async throws -> CardKind {
        let kind = CardKind(
            id: id, english: id, simplifiedChinese: "卡", traditionalChinese: "卡", isPhysical: isPhysical, isNamed: isNamed,
            prefix: prefix, months: months, price: price, lossFee: lossFee, damageFee: damageFee, tiers: tiers,
            usesPool: usesPool)
        return try await perform(SetCardKind(kind, reason: "as agreed")).kind
    }

    /// Makes numbers of a kind and waits until all are there.
    func batch(_ kind: String, _ quantity: Int64) async throws -> Int64 {
        let batch = try await perform(MakeCards(kind: kind, quantity: quantity, purpose: "opening")).batch
        try await CardBatchJob(desk).fill(batch)
        return batch
    }

    /// The numbers of a batch with their states.
    func numbers(_ batch: Int64) async throws -> [(place: Int64, number: String, state: CardNumberState)] {
        try await service.reading.cardNumbers(batch, from: 1, to: 1_000_000, limit: 1_000_000, by: .system)
    }

    /// Does something with a member's card.
    func change(
        _ member: MemberID, _ step: CardStep, _ card: String = "", kind: String = "", printed: String = "",
        cause: CardCause = .asked, waives: Bool = false, reason: String = "", by actor: Actor = .system
    ) async throws -> CardAnswer {
        try await perform(
            ChangeCard(
                member: member, step: step, card: card, kind: kind, printed: printed, cause: cause, waivesFee: waives, at: hotel,
                reason: reason),
            by: actor)
    }

    /// The number of the card that a member got on joining.
    func card(_ member: MemberID) async throws -> String { try await view(member).cardNumber }
}

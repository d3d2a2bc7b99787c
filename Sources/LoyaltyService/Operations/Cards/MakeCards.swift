import LoyaltyRules

/// Makes card numbers in advance, 1 to 1,000,000 at once (CARD-01). They are drawn page by page beside other work; what was
/// begun goes on after a stop.
public struct MakeCards: Operation {
    public static let name = "card.make"
    public static let permission = Permission.manageCardStock
    /// The most numbers of a batch.
    public static let most: Int64 = 1_000_000
    /// The id of their kind.
    public let kind: String
    public let quantity: Int64
    /// What they are for.
    public let purpose: String

    public init(kind: String, quantity: Int64, purpose: String) {
        self.kind = kind
        self.quantity = quantity
        self.purpose = purpose
    }

    public struct Answer: Sendable, Codable {
        public let batch: Int64
    }

    /// - Throws: `InvalidInput` `quantity`, `purpose`; `Refusal` `card_kind_unknown`.
    public func run(in context: OperationContext) throws -> Answer {
        guard (1...Self.most).contains(quantity) else {
            throw InvalidInput("quantity", "out_of_bounds", ["most": String(Self.most)])
        }
        guard purpose.contains(where: { !$0.isWhitespace }) else { throw InvalidInput("purpose", "required") }
        guard purpose.unicodeScalars.count <= 200 else { throw InvalidInput("purpose", "too_long", ["most": "200"]) }
        guard try CardSettings.kind(kind, in: context.tx) != nil else { throw Refusal(.cardKindUnknown, ["kind": .text(kind)]) }
        let batch = CardBatchRow(
            id: context.newID(), kind: kind, purpose: purpose, quantity: quantity, made: 0, madeBy: context.actor.id,
            madeAt: context.now)
        try CardStockTable.insert(batch, in: context.tx)
        try CardStockTable.insert(
            CardCustodyRow(
                id: context.newID(), step: .made, places: 1...quantity, numbers: quantity, property: "", note: purpose,
                actor: context.actor.id, at: context.now),
            of: batch.id, in: context.tx)
        try context.emit("card.batch_made", ["batch": String(batch.id), "numbers": String(quantity)])
        return Answer(batch: batch.id)
    }
}

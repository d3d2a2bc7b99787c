import LoyaltyRules

/// The answer of an operation on a member's ledger.
public struct Posted: Sendable, Codable {
    public let operation: OperationReference
    /// The folio concerned, where there is one.
    public let folio: Int64?
    /// The change of the points balance.
    public let points: Int64
    /// The points balance afterwards.
    public let balance: Int64
    /// The tier afterwards.
    public let tier: String
    public let receipt: Receipt
}

extension Posted: SelfWriting {
    var stored: String {
        var json = JSONText()
        json.raw("{\"balance\":")
        json.integer(balance)
        if let folio {
            json.raw(",\"folio\":")
            json.integer(folio)
        }
        json.raw(",\"operation\":{\"member\":")
        json.string(operation.member.description)
        json.raw(",\"operation\":")
        json.integer(operation.operation)
        json.raw("},\"points\":")
        json.integer(points)
        json.raw(",\"receipt\":")
        receipt.write(to: &json)
        json.raw(",\"tier\":")
        json.string(tier)
        json.raw("}")
        return json.text
    }
}

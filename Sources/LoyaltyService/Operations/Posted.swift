import LoyaltyRules
import PortableSQL

/// The answer of an operation on a member's ledger.
public struct Posted: Sendable, Codable {
    public let operation: OperationReference
    /// The folio concerned, where there is one.
    public let folio: Int64?
    /// The hold concerned, where there is one.
    public let hold: Int64?
    /// The change of the points balance.
    public let points: Int64
    /// The points balance afterwards.
    public let balance: Int64
    /// The tier afterwards.
    public let tier: String
    public let receipt: Receipt
}

/// A receipt that says something stands with its operation already, so it is not kept twice.
extension Posted: SelfWriting {
    /// An answer as it is kept; those of before have the receipt in them.
    private struct Kept: Decodable {
        let operation: OperationReference
        let folio: Int64?
        let hold: Int64?
        let points: Int64
        let balance: Int64
        let tier: String
        let receipt: Receipt?
    }

    var stored: String {
        var json = JSONText()
        json.raw("{\"balance\":")
        json.integer(balance)
        if let folio {
            json.raw(",\"folio\":")
            json.integer(folio)
        }
        if let hold {
            json.raw(",\"hold\":")
            json.integer(hold)
        }
        json.raw(",\"operation\":{\"member\":")
        json.string(operation.member.description)
        json.raw(",\"operation\":")
        json.integer(operation.operation)
        json.raw("},\"points\":")
        json.integer(points)
        // Where nothing happened there is no operation to find the receipt with.
        if receipt.lines.isEmpty {
            json.raw(",\"receipt\":")
            receipt.write(to: &json)
        }
        json.raw(",\"tier\":")
        json.string(tier)
        json.raw("}")
        return json.text
    }

    init(stored text: String, in tx: any SQLTransaction) throws {
        let kept = try StoredJSON.decode(Kept.self, from: text)
        let (member, id) = (kept.operation.member, kept.operation.operation)
        guard let receipt = try kept.receipt ?? LedgerTable.operation(id, of: member, in: tx)?.receipt else {
            throw ServiceFault.damaged("operation \(id) of member \(member)")
        }
        self.init(
            operation: kept.operation, folio: kept.folio, hold: kept.hold, points: kept.points, balance: kept.balance, tier: kept.tier,
            receipt: receipt)
    }
}

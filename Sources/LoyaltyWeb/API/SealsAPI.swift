import HTTPTypes
import Hummingbird
import LoyaltyRules
import LoyaltyService

/// The checkpoints of the ledger, for programs that keep them elsewhere.
struct SealsAPI: Sendable {
    let site: Site

    /// `GET /api/v1/seals`
    func list(_ request: Request, _ context: AppContext) async throws -> Response {
        let board = try await site.reading.seals(by: try context.requireActor())
        return APIRequest.json(
            .object([
                "data": .array(board.checkpoints.map(Self.value)), "key": .string(board.key),
                "verified": board.verification.map { verification in
                    .object([
                        "at_ms": .integer(verification.at.milliseconds), "through": .integer(Int64(verification.through)),
                        "difference": .optional(verification.difference.isEmpty ? nil : verification.difference),
                    ])
                } ?? .null,
            ]))
    }

    private static func value(_ signed: SignedCheckpoint) -> JSONValue {
        let (checkpoint, rows) = (signed.checkpoint, signed.checkpoint.rows)
        return .object([
            "number": .integer(Int64(checkpoint.number)), "business_day": .string("\(checkpoint.day)"),
            "sealed_at_ms": .integer(checkpoint.sealedAt.milliseconds),
            "after_operation_id": .string(String(checkpoint.after)),
            "through_operation_id": .string(String(checkpoint.through)),
            "operations": .integer(Int64(rows.operations)), "entries": .integer(Int64(rows.entries)),
            "sums": .array(
                rows.sums.map {
                    .object(["asset": .string($0.asset), "account": .string($0.account), "amount": .integer($0.amount)])
                }),
            "operations_digest": .string(rows.operationsDigest), "entries_digest": .string(rows.entriesDigest),
            "previous": .optional(checkpoint.previous.isEmpty ? nil : checkpoint.previous),
            "hash": .string(signed.hash), "key": .string(signed.key), "signature": .string(signed.signature),
        ])
    }
}

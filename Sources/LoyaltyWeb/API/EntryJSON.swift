import LoyaltyRules
import LoyaltyService

/// A ledger entry as the API tells it.
enum EntryJSON {
    static func value(_ line: LedgerLine) -> JSONValue {
        entry(line.entry, reversedBy: line.reversedBy, expiresOn: line.expiresOn)
    }

    static func entry(_ entry: EntryRow, reversedBy: Int64?, expiresOn: CalendarDay? = nil) -> JSONValue {
        var fields: [String: JSONValue] = [
            "sequence": .integer(entry.sequence), "operation_id": .string(String(entry.operation)),
            "rule": .string(entry.rule), "asset": .string(entry.asset), "amount": .integer(entry.amount),
            "balance_after": .integer(entry.balanceAfter), "account": .string(entry.account),
            "property": .string(entry.property), "occurred_on": .string("\(entry.occurredOn)"),
            "recorded_at_ms": .integer(entry.recordedAt.milliseconds),
            "program_version": .integer(Int64(entry.programVersion)),
        ]
        if entry.folio != 0 { fields["folio_id"] = .string(String(entry.folio)) }
        if entry.reverses != 0 { fields["reverses"] = .integer(entry.reverses) }
        if let reversedBy { fields["reversed_by"] = .integer(reversedBy) }
        if let expiresOn { fields["expires_on"] = .string("\(expiresOn)") }
        return .object(fields)
    }
}

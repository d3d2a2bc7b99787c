import LoyaltyRules
import LoyaltyService

/// A month of settlement, for programs: as far as the caller may see its hotels.
struct SettlementJSON {
    private let book: SettlementBook
    private let statement: SettlementStatement
    private let actor: Actor
    private var month: SettlementMonth { statement.month }

    init(_ book: SettlementBook, _ month: SettlementMonth, by actor: Actor) {
        self.book = book
        self.actor = actor
        statement = book.rule.statement(month)
    }

    /// State and sums; the sums of all hotels only for who acts at all of them.
    var summary: [String: JSONValue] {
        let closing = book.closings[month]
        return [
            "month": .string("\(month)"), "state": .string(book.rule.isClosed(month) ? "closed" : "open"),
            "closed_at_ms": closing.map { .integer($0.at.milliseconds) } ?? .null,
            "closed_by": .optional(closing?.by),
            "totals": .array(actor.properties == nil ? statement.totals.map(Self.value) : []),
        ]
    }

    /// With hotels, lines and disputes.
    var value: JSONValue {
        var fields = summary
        fields["hotels"] = .array(statement.rows.filter { sees($0.hotel) }.map(value))
        fields["lines"] = .array(statement.lines.filter { sees($0.key.hotel) }.map(Self.value))
        fields["disputes"] = .array(book.disputes(of: month).filter { sees($0.hotel) }.map(Self.value))
        return .object(fields)
    }

    private func sees(_ hotel: String) -> Bool {
        hotel.isEmpty ? actor.properties == nil : actor.covers(hotel)
    }

    private static func value(_ total: SettlementTotal) -> JSONValue {
        .object([
            "currency": .string(total.currency.code), "charged_minor": .integer(total.chargedMinor),
            "credited_minor": .integer(total.creditedMinor), "hotels_minor": .integer(total.hotelsMinor),
            "program_minor": .integer(total.programMinor), "rounding_minor": .integer(total.roundingMinor),
        ])
    }

    private func value(_ row: SettlementRow) -> JSONValue {
        var fields: [String: JSONValue] = [
            "property": Self.property(row.hotel), "party": .string(party(row.hotel)), "asset": .string(row.asset),
            "currency": .string(row.currency.code),
            "charged_minor": .integer(row.chargedMinor), "credited_minor": .integer(row.creditedMinor),
            "net_minor": .integer(row.netMinor),
        ]
        for kind in SettlementKind.allCases { fields[kind.rawValue] = .integer(row.points[kind] ?? 0) }
        return .object(fields)
    }

    /// What a party is: a hotel, the kind of a partner, the program.
    private func party(_ id: String) -> String {
        id.isEmpty ? "program" : book.program.partner(id)?.kind.rawValue ?? "hotel"
    }

    private static func value(_ line: SettlementLine) -> JSONValue {
        .object([
            "property": property(line.key.hotel), "asset": .string(line.key.asset),
            "kind": .string(line.key.kind.rawValue), "fact_month": .string("\(line.key.factMonth)"),
            "program_version": .integer(Int64(line.key.version)), "points": .integer(line.points),
            "currency": .string(line.currency.code), "amount_minor": .integer(line.amountMinor),
        ])
    }

    private static func value(_ step: SettlementDispute) -> JSONValue {
        .object([
            "property": .string(step.hotel), "state": .string(step.state.rawValue),
            "reason": .string(step.reason),
            "recorded_by": .string(step.by), "recorded_at_ms": .integer(step.at.milliseconds),
        ])
    }

    /// The program itself has no hotel.
    private static func property(_ hotel: String) -> JSONValue { .optional(hotel.isEmpty ? nil : hotel) }
}

import LoyaltyRules
import PortableSQL

/// Makes facts of rows; remembers what rows have in common, because there are millions of them.
struct ReplayDecoder {
    private var days = RecordedDays()
    private var currency: Currency?
    private var details: [String: FolioDetails] = [:]
    /// Hotels write the same codes again and again; a text that is new with each stay is not worth keeping.
    private static let mostDetails = 4_096

    mutating func folio(_ row: SQLRow, _ zones: (String) -> String) throws -> ReplayStep {
        let (id, revision) = (try row.integer(1), try row.integer(2))
        let property = try row.text(5)
        let recordedOn = days.day(of: try row.instant(15), timeZone: zones(property))
        let operation = try row.integer(14)
        guard try row.text(3) == FolioRow.Status.posted.rawValue else {
            return ReplayStep(operation: operation, recordedOn: recordedOn, fact: .retold(folio: id, nil))
        }
        let lines = try StoredLines.read(try row.text(11))
        guard revision == 1 else {
            return ReplayStep(operation: operation, recordedOn: recordedOn, fact: .retold(folio: id, lines))
        }
        guard let kind = FolioKind(rawValue: try row.text(4)) else { throw ServiceFault.damaged("folio") }
        let currency = try currency(try row.text(10))
        let outlet = try row.text(6)
        let folio = Folio(
            kind: kind, property: property, outlet: outlet.isEmpty ? nil : outlet, number: try row.text(7),
            arrival: try row.day(8), departure: try row.day(9), currency: currency, lines: lines,
            details: try details(try row.text(12)))
        let rate = row.integerOrNil(13).map {
            DayRate(currency: currency, day: folio.occurredOn, rate: Rate(millionths: $0))
        }
        return ReplayStep(operation: operation, recordedOn: recordedOn, fact: .told(folio: id, folio, rate))
    }

    mutating func move(_ row: SQLRow, _ zones: (String) -> String) throws -> ReplayStep {
        let property = try row.text(5)
        let move = ReplayMove(
            rule: try row.text(2), amount: AssetAmount(try row.text(3), try row.integer(4)), day: try row.day(6),
            property: property)
        return ReplayStep(
            operation: try row.integer(1), recordedOn: days.day(of: try row.instant(7), timeZone: zones(property)),
            fact: .moved(move))
    }

    mutating func reversal(_ row: SQLRow, _ zones: (String) -> String) throws -> ReplayStep {
        let reversal = ReplayReversal(
            folio: try row.integer(3), operation: try row.integer(4), rule: try row.text(5), asset: try row.text(6),
            amount: try row.integer(7), total: try row.integer(8))
        return ReplayStep(
            operation: try row.integer(1), recordedOn: days.day(of: try row.instant(2), timeZone: zones("")),
            fact: .takenBack(reversal))
    }

    func title(_ row: SQLRow) throws -> ReplayStep {
        guard let cause = TierTitle.Cause(rawValue: try row.text(2)) else { throw ServiceFault.damaged("title cause") }
        let title = TierTitle(tier: try row.text(1), cause: cause, from: try row.day(3), until: try row.dayOrNil(4))
        return ReplayStep(operation: try row.integer(5), recordedOn: title.from, fact: .titled(title))
    }

    private mutating func currency(_ code: String) throws -> Currency {
        if let currency, currency.code == code { return currency }
        guard let new = Currency(code) else { throw ServiceFault.damaged("folio currency") }
        currency = new
        return new
    }

    private mutating func details(_ text: String) throws -> FolioDetails {
        if let known = details[text] { return known }
        guard let new = FolioDetails(stored: text) else { throw ServiceFault.damaged("folio details") }
        if details.count >= Self.mostDetails { details.removeAll(keepingCapacity: true) }
        details[text] = new
        return new
    }
}

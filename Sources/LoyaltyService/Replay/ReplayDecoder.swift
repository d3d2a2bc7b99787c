import LoyaltyRules
import PortableSQL

/// Makes facts of rows; remembers what rows have in common, because there are millions of them.
struct ReplayDecoder {
    /// The clocks of the hotels, one for each time zone; and which one a hotel goes by. What belongs to no hotel goes by
    /// the first one.
    private var clocks: [RecordedDays] = []
    private var clockOf: [String: Int] = [:]
    private var clock = 0

    private var status = RememberedText()
    private var isPosted = false
    private var kindText = RememberedText()
    private var kind: FolioKind?
    private var property = RememberedText()
    private var outlet = RememberedText()
    private var currencyText = RememberedText()
    private var currency: Currency?
    private var detailsText = RememberedText()
    private var details: SharedDetails? = SharedDetails(FolioDetails())
    private var known: [String: SharedDetails] = [:]
    /// Hotels write the same codes again and again; a text that is new with each stay is not worth keeping.
    private static let mostDetails = 4_096
    private var categories = KnownWords()

    init(_ program: Program) {
        var zones: [String] = []
        for property in program.properties where clockOf[property.id] == nil {
            if let place = zones.firstIndex(of: property.timeZone) {
                clockOf[property.id] = place
                continue
            }
            clockOf[property.id] = zones.count
            zones.append(property.timeZone)
            clocks.append(RecordedDays(timeZone: property.timeZone))
        }
    }

    mutating func folio(_ row: any SQLColumns) throws -> ReplayStep {
        let (id, revision) = (try row.integer(1), try row.integer(2))
        if property.take(try row.bytes(5)) { clock = clockOf[property.text] ?? 0 }
        let recordedOn = clocks[clock].day(of: try row.instant(15))
        let operation = try row.integer(14)
        if status.take(try row.bytes(3)) { isPosted = status.text == FolioRow.Status.posted.rawValue }
        guard isPosted else {
            return ReplayStep(operation: operation, recordedOn: recordedOn, fact: .retold(folio: id, nil))
        }
        let lines = try StoredLines.read(try row.bytes(11), &categories)
        guard revision == 1 else {
            return ReplayStep(operation: operation, recordedOn: recordedOn, fact: .retold(folio: id, lines))
        }
        let folio = try folio(row, lines)
        let rate = row.integerOrNil(13).map {
            DayRate(currency: folio.currency, day: folio.occurredOn, rate: Rate(millionths: $0))
        }
        return ReplayStep(operation: operation, recordedOn: recordedOn, fact: .told(folio: id, folio, rate))
    }

    private mutating func folio(_ row: any SQLColumns, _ lines: [FolioLine]) throws -> Folio {
        if kindText.take(try row.bytes(4)) { kind = FolioKind(rawValue: kindText.text) }
        if currencyText.take(try row.bytes(10)) { currency = Currency(currencyText.text) }
        if detailsText.take(try row.bytes(12)) { details = details(detailsText.text) }
        guard let kind else { throw ServiceFault.damaged("folio") }
        guard let currency else { throw ServiceFault.damaged("folio currency") }
        guard let details else { throw ServiceFault.damaged("folio details") }
        _ = outlet.take(try row.bytes(6))
        return Folio(
            kind: kind, property: property.text, outlet: outlet.text.isEmpty ? nil : outlet.text, number: try row.text(7),
            arrival: try row.day(8), departure: try row.day(9), currency: currency, lines: lines, sharing: details)
    }

    mutating func move(_ row: SQLRow) throws -> ReplayStep {
        let property = try row.text(5)
        let move = ReplayMove(
            rule: try row.text(2), amount: AssetAmount(try row.text(3), try row.integer(4)), day: try row.day(6),
            property: property)
        return ReplayStep(
            operation: try row.integer(1), recordedOn: clocks[clockOf[property] ?? 0].day(of: try row.instant(7)),
            fact: .moved(move))
    }

    mutating func choice(_ row: SQLRow) throws -> ReplayStep {
        let choice = ReplayChoice(
            source: try row.text(1), mark: try row.integer(2), folio: try row.integer(3),
            options: try row.text(4).split(separator: ",").map(String.init), day: try row.day(6))
        return ReplayStep(
            operation: try row.integer(5), recordedOn: clocks[0].day(of: try row.instant(7)), fact: .chosen(choice))
    }

    mutating func reversal(_ row: SQLRow) throws -> ReplayStep {
        let reversal = ReplayReversal(
            folio: try row.integer(3), operation: try row.integer(4), rule: try row.text(5), asset: try row.text(6),
            amount: try row.integer(7), total: try row.integer(8))
        return ReplayStep(
            operation: try row.integer(1), recordedOn: clocks[0].day(of: try row.instant(2)), fact: .takenBack(reversal))
    }

    func title(_ row: SQLRow) throws -> ReplayStep {
        guard let cause = TierTitle.Cause(rawValue: try row.text(2)) else { throw ServiceFault.damaged("title cause") }
        let title = TierTitle(tier: try row.text(1), cause: cause, from: try row.day(3), until: try row.dayOrNil(4))
        return ReplayStep(operation: try row.integer(5), recordedOn: title.from, fact: .titled(title))
    }

    private mutating func details(_ text: String) -> SharedDetails? {
        if let known = known[text] { return known }
        let new = FolioDetails(stored: text).map { SharedDetails($0) }
        if known.count >= Self.mostDetails { known.removeAll(keepingCapacity: true) }
        known[text] = new
        return new
    }
}

import LoyaltyRules
import PortableSQL

/// The rows of some members as one snapshot shows them, read table by table in the order of the members and laid side by
/// side; used again for the next page, so that its memory is asked for once.
final class CheckPage {
    let words = CheckScanTable.Words()
    private(set) var standings: [CheckedStanding] = []
    private(set) var balances: [CheckedStanding.Balance] = []
    // What the check finds of an entry or a lot is noted with it.
    var entries: [CheckedEntry] = []
    var lots: [CheckedLot] = []
    private(set) var uses: [CheckedUse] = []
    private(set) var returned: [MemberID: [ReinstatementTable.Row]] = [:]
    /// Who has, or had, something set aside.
    private(set) var holders: Set<MemberID> = []
    private var entryPlaces = MemberPlaces()
    private var lotPlaces = MemberPlaces()
    private var usePlaces = MemberPlaces()
    /// How long entries and lots took to be read.
    private(set) var entryTime = Duration.zero
    private(set) var lotTime = Duration.zero

    /// Reads what there is of the members of a span.
    func read(_ span: CheckScanTable.Span, in tx: any SQLTransaction) throws {
        var began = ContinuousClock.now
        balances.removeAll(keepingCapacity: true)
        standings = try CheckScanTable.standings(span, words, balances: &balances, in: tx)
        try readEntries(span, in: tx)
        entryTime = began.duration(to: .now)
        began = .now
        try readLots(span, in: tx)
        try readUses(span, in: tx)
        lotTime = began.duration(to: .now)
        returned = try CheckScanTable.returned(span, in: tx)
        holders = try CheckScanTable.holders(span, in: tx)
    }

    /// Where the rows of the member of a place among the standings stand.
    func entries(of place: Int) -> Range<Int> { entryPlaces[place] }
    func lots(of place: Int) -> Range<Int> { lotPlaces[place] }
    func uses(of place: Int) -> Range<Int> { usePlaces[place] }

    private func readEntries(_ span: CheckScanTable.Span, in tx: any SQLTransaction) throws {
        var (rows, places) = (entries, entryPlaces)
        (entries, entryPlaces) = ([], MemberPlaces())
        rows.removeAll(keepingCapacity: true)
        places.begin()
        try CheckScanTable.entries(span, words, in: tx) { member, entry in
            if places.take(member, at: rows.count, among: standings) { rows.append(entry) }
        }
        places.end(at: rows.count, among: standings)
        (entries, entryPlaces) = (rows, places)
    }

    private func readLots(_ span: CheckScanTable.Span, in tx: any SQLTransaction) throws {
        var (rows, places) = (lots, lotPlaces)
        (lots, lotPlaces) = ([], MemberPlaces())
        rows.removeAll(keepingCapacity: true)
        places.begin()
        try CheckScanTable.lots(span, words, in: tx) { member, lot in
            if places.take(member, at: rows.count, among: standings) { rows.append(lot) }
        }
        places.end(at: rows.count, among: standings)
        (lots, lotPlaces) = (rows, places)
    }

    private func readUses(_ span: CheckScanTable.Span, in tx: any SQLTransaction) throws {
        uses.removeAll(keepingCapacity: true)
        usePlaces.begin()
        var (rows, places) = (uses, usePlaces)
        (uses, usePlaces) = ([], MemberPlaces())
        try CheckScanTable.uses(span, in: tx) { member, use in
            if places.take(member, at: rows.count, among: standings) { rows.append(use) }
        }
        places.end(at: rows.count, among: standings)
        (uses, usePlaces) = (rows, places)
    }
}

import LoyaltyRules
import PortableSQL
import Synchronization

/// One run of an import: hands rows to the desk, counts what became of them, and keeps a bound on what
/// is under way.
final class ImportSession: Sendable {
    private struct State {
        var tally = ImportTally()
        var underWay = 0
        var waiter: CheckedContinuation<Void, Never>?
        var fault: (any Error)?
        var seen: Set<String> = []
        var notes: [NoteBookings.Booking] = []
    }

    private let owner: StayImport
    private let importID: Int64
    private let mapping: ImportMapping
    private let most: Int
    private let tell: @Sendable (ParkedRow) -> Void
    private let state = Mutex(State())

    init(
        import owner: StayImport, importID: Int64, mapping: ImportMapping, most: Int,
        park: @Sendable @escaping (ParkedRow) -> Void
    ) {
        self.owner = owner
        self.importID = importID
        self.mapping = mapping
        self.most = most
        tell = park
    }

    var tally: ImportTally { state.withLock { $0.tally } }
    var fault: (any Error)? { state.withLock { $0.fault } }
    var rowsTaken: Int { state.withLock { $0.tally.read } }

    /// Takes a row; waits while too much is under way.
    func take(_ row: ImportedRow) async {
        state.withLock { $0.tally.read += 1 }
        switch row {
        case .parked(let parked):
            await wait(until: most - 1)
            park(parked)
        case .stay(let stay): await take(stay)
        }
    }

    /// Waits until nothing is under way.
    func drain() async {
        await noteWaiting()
        await wait(until: 0)
    }

    private func take(_ stay: CanonicalStay) async {
        switch stay.status {
        case .departed: await post(stay)
        case .cancelled, .noShow: await note(stay)
        case .other:
            await wait(until: most - 1)
            park(
                ParkedRow(
                    line: stay.line, code: "status_not_final", field: "status",
                    detail: "The stay has not ended yet; import it again after departure.", raw: stay.externalID))
        }
    }

    private func note(_ stay: CanonicalStay) async {
        let booking = NoteBookings.Booking(
            property: stay.propertyID, number: stay.externalID, status: stay.status.rawValue, line: stay.line)
        let waiting = state.withLock { state in
            state.notes.append(booking)
            return state.notes.count
        }
        if waiting >= 200 { await noteWaiting() }
    }

    /// Hands the waiting notes in as one operation.
    private func noteWaiting() async {
        let bookings = state.withLock { state in
            defer { state.notes = [] }
            return state.notes
        }
        guard !bookings.isEmpty else { return }
        await wait(until: most - 1)
        state.withLock { $0.underWay += 1 }
        let operation = NoteBookings(importID: importID, bookings: bookings)
        owner.desk.submit(operation, by: owner.actor, dryRun: owner.isDryRun) { [self] result in
            switch result {
            case .success(let performed): count(bookings, performed.answer.isNew)
            case .failure(let error): state.withLock { $0.fault = $0.fault ?? error }
            }
            done()
        }
    }

    private func count(_ bookings: [NoteBookings.Booking], _ isNew: [Bool]) {
        state.withLock { state in
            for (booking, isNew) in zip(bookings, isNew) {
                if !isNew {
                    state.tally.repeated += 1
                } else if booking.status == CanonicalStay.Status.cancelled.rawValue {
                    state.tally.cancelled += 1
                } else {
                    state.tally.noShow += 1
                }
            }
        }
    }

    private func post(_ stay: CanonicalStay) async {
        guard let operation = ImportedStay.operation(for: stay, importID: importID, mapping: mapping) else {
            await wait(until: most - 1)
            park(
                ParkedRow(
                    line: stay.line, code: "guest_unknown", field: "guest",
                    detail: "The row names no guest: give the mapping a guest key, card, mobile or e-mail.",
                    raw: stay.externalID))
            return
        }
        await submit(operation, stay) { [self] result in
            guard case .success(let performed) = result else { return false }
            count(performed.answer, guest: operation.guest)
            return true
        }
    }

    private func count(_ answer: ImportStay.Answer, guest: [MemberReference]) {
        state.withLock {
            guard answer.isNew else {
                $0.tally.repeated += 1
                return
            }
            $0.tally.posted += 1
            $0.tally.nights += answer.nights
            $0.tally.revenue += answer.revenue
            // A dry run rolls each enrolment back, so the same guest would be counted again and again.
            if answer.enrolled, !owner.isDryRun || $0.seen.insert("\(guest)").inserted { $0.tally.enrolled += 1 }
        }
    }

    /// Hands an operation in; a refusal parks the row, a fault ends the import.
    private func submit<O: Operation>(
        _ operation: O, _ stay: CanonicalStay,
        then succeed: @escaping @Sendable (Result<Performed<O.Answer>, any Error>) -> Bool
    ) async {
        await wait(until: most - 1)
        state.withLock { $0.underWay += 1 }
        // After a fault nothing more is posted: the rows of a guest would else be in another order once it is run again.
        owner.desk.submit(
            operation, by: owner.actor, dryRun: owner.isDryRun, isWanted: { [self] in fault == nil }
        ) { [self] result in
            if case .failure(let error) = result {
                // The desk, or another import, told it while it was on its way here: it is there, and no row to mend.
                if let refusal = error as? Refusal, refusal.code == .stayDuplicate {
                    state.withLock { $0.tally.repeated += 1 }
                } else if let refusal = error as? Refusal {
                    park(ImportedStay.parked(stay, refusal))
                } else {
                    state.withLock { $0.fault = $0.fault ?? error }
                }
            } else {
                _ = succeed(result)
            }
            done()
        }
    }

    /// Tells of a row that cannot be used and keeps it, without waiting for that.
    private func park(_ row: ParkedRow) {
        state.withLock { $0.tally.parked += 1 }
        tell(row)
        guard !owner.isDryRun else { return }
        let operation = ParkRow(
            importID: importID, line: row.line, code: row.reason, field: row.field, detail: row.detail, raw: row.raw)
        state.withLock { $0.underWay += 1 }
        owner.desk.submit(operation, by: owner.actor) { [self] result in
            if case .failure(let error) = result { state.withLock { $0.fault = $0.fault ?? error } }
            done()
        }
    }

    private func done() {
        let waiter = state.withLock { state -> CheckedContinuation<Void, Never>? in
            state.underWay -= 1
            // Woken at half, so that the reader does not stop and go for every row.
            guard state.underWay <= most / 2 else { return nil }
            defer { state.waiter = nil }
            return state.waiter
        }
        waiter?.resume()
    }

    private func wait(until count: Int) async {
        while state.withLock({ $0.underWay > count }) {
            await withCheckedContinuation { continuation in
                let isReady = state.withLock { state -> Bool in
                    if state.underWay <= max(count, 0) { return true }
                    state.waiter = continuation
                    return false
                }
                if isReady { continuation.resume() }
            }
        }
    }
}

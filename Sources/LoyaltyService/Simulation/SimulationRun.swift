import LoyaltyRules
import PortableSQL

/// A simulation under way: the desk on one side, the reference model on the other, and acts told to both.
struct SimulationRun {
    /// What came of a step.
    struct Step {
        let isRefused: Bool
        let differences: [String]
    }

    /// How closely members are looked at.
    enum Care {
        /// What is new in the tables, and what is left of their lots.
        case brief
        /// All that the tables hold, what the reading room shows, and the check of the ledger.
        case whole
    }

    private let open: SimulationPlace.Opening
    private var service: TesseraService
    private let clock: SimulationClock
    private var desk: SimulatedDesk
    private(set) var book = ReferenceBook()
    /// What was told under each key: outside of the book, which is copied with every step.
    private var answers: [String: ReferenceBook.Known] = [:]
    /// The last entry that was compared, by member.
    private var seen: [Int64] = []

    var members: [MemberID] { desk.members }
    var reading: ReadingRoom { service.reading }

    /// Publishes the program and enrols the members.
    init(
        _ open: @escaping SimulationPlace.Opening, _ clock: SimulationClock, document: String, members: Int
    ) async throws {
        self.open = open
        service = try open(clock.clock)
        self.clock = clock
        desk = SimulatedDesk(service.desk)
        let from = SimulationClock.firstDay.adding(months: -18)
        let publish = PublishProgram(document: document, effectiveFrom: from, reason: "simulated")
        _ = try await service.desk.perform(publish, by: .system)
        let program = try ProgramDocument.read(document)
        book.versions = [(from, program)]
        for number in 0..<members {
            let enrolment = Enrolment(
                name: "Simulated Guest \(number)", mobile: MobileNumber("199\(10_000_000 + number)"),
                email: nil,
                language: .english, channel: "desk", property: program.properties[0].id,
                joinedOn: SimulationClock.firstDay, consents: [.agreement], textVersion: "1")
            try await desk.enrol(enrolment)
            seen.append(0)
            book.members.append(
                ReferenceMember(joinedOn: SimulationClock.firstDay, firstTier: program.tiers[0].id))
        }
    }

    /// Lets days pass; the clock goes on by a moment in any case.
    mutating func pass(days: Int) { pass(to: book.today.adding(days: days)) }

    /// Lets days pass until one.
    mutating func pass(to day: CalendarDay) {
        book.today = max(book.today, day)
        clock.go(to: book.today)
        clock.tick()
        book.now = clock.clock.now()
    }

    /// Tells an act on both sides and compares.
    mutating func tell(_ act: SimulatedAct, care: Care) async throws -> Step {
        var trial = book
        let expected = Self.expect(act, known: act.key.flatMap { answers[$0] }, &trial)
        var told = try await tell(act)
        guard told == expected else {
            return Step(isRefused: false, differences: ["the desk says \(told), the model \(expected)"])
        }
        if act.losesAnswer {
            try reopen()
            let again = try await tell(act)
            if case .answered(let answer, _) = told { told = .answered(answer, isReplay: true) }
            guard again == told else {
                return Step(isRefused: false, differences: ["the desk says \(again) when told again, the model \(told)"])
            }
            told = expected
        }
        var isRefused = true
        if case .answered(let answer, let isReplay) = told {
            isRefused = false
            if !act.isDryRun {
                try take(trial, act, isReplay: isReplay)
                if !isReplay, let key = act.key { answers[key] = (act.step, answer) }
            }
        }
        for number in book.members(concernedBy: act.step) {
            let differences = try await compare(number, care)
            if !differences.isEmpty { return Step(isRefused: isRefused, differences: differences) }
        }
        return Step(isRefused: isRefused, differences: [])
    }

    /// Looks at every member from all sides, and at the ledger as a whole.
    mutating func end() async throws -> [String] {
        for number in members.indices {
            let differences = try await compare(number, .whole)
            if !differences.isEmpty { return differences }
        }
        return try LedgerCheck(service.desk).run().differences
    }

    /// A checkpoint of the ledger: each verifies all that were made before it.
    func seal() async throws {
        _ = try await SealRun(service.desk).run(on: BusinessDay.of(clock.clock.now(), timeZone: "UTC"))
    }

    /// Closes the database.
    func close() throws { try service.close() }

    private mutating func reopen() throws {
        try service.close()
        service = try open(clock.clock)
        desk.move(to: service.desk)
    }

    private mutating func tell(_ act: SimulatedAct) async throws -> SimulatedDesk.Told {
        if act.step == .reopen { try reopen() }
        let member = book.member(of: act.step)
        guard case .clockBehind(let hours) = act.step else { return await desk.tell(act, of: member) }
        var desk = desk
        return await clock.behind(hours: hours) { await desk.tell(act, of: member) }
    }

    private static func expect(
        _ act: SimulatedAct, known: ReferenceBook.Known?, _ book: inout ReferenceBook
    ) -> SimulatedDesk.Told {
        do {
            let done = try book.perform(act, known: known)
            return .answered(done.answer, isReplay: done.isReplay)
        } catch {
            return .refused(error.code)
        }
    }

    /// Takes over what the model has become, with the ids that the desk has given.
    private mutating func take(_ trial: ReferenceBook, _ act: SimulatedAct, isReplay: Bool) throws {
        if !isReplay {
            if trial.folios.count > book.folios.count, let id = desk.posted?.folio { desk.note(folio: id) }
            if trial.holds.count > book.holds.count, let id = desk.posted?.hold { desk.note(hold: id) }
            for number in book.members.indices
            where trial.members[number].operations > book.members[number].operations {
                desk.note(operation: try newestOperation(of: number), of: number)
            }
        }
        book = trial
        if case .publish(let document, let from) = act.step {
            book.versions.append((from, try ProgramDocument.read(document)))
        }
    }

    /// The desk tells the id of what it did itself; the daily job only leaves entries.
    private func newestOperation(of member: Int) throws -> Int64 {
        if let posted = desk.posted { return posted.operation.operation }
        let id = desk.members[member]
        return try service.desk.database.read {
            try LedgerTable.entries(of: id, before: .max, asset: nil, limit: 1, in: $0).first?.operation ?? 0
        }
    }

    private mutating func compare(_ number: Int, _ care: Care) async throws -> [String] {
        let id = desk.members[number]
        let after = care == .whole ? 0 : seen[number]
        let database = service.desk.database
        guard let look = try SimulatedLook.read(id, after: after, isWhole: care == .whole, in: database) else {
            return ["the member is gone"]
        }
        seen[number] = Int64(book.members[number].entries.count)
        let differences = BookComparison.differences(
            number, look, after: after, isWhole: care == .whole, book, folios: desk.folios)
        guard care == .whole, differences.isEmpty else { return differences }
        // As the member, whose own look leaves no line in the access log.
        guard let view = try await service.reading.member(id, by: .member(id)) else { return ["the member is gone"] }
        return try BookComparison.differences(number, view, book) + MemberCheck(service.desk).run(id)
    }
}

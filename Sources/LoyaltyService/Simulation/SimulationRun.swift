import LoyaltyRules

/// A simulation under way: the desk on one side, the reference model on the other, and a seed between them.
struct SimulationRun {
    /// What came of a step.
    struct Step {
        let act: SimulatedAct
        let isRefused: Bool
        let differences: [String]
    }

    private let service: TesseraService
    private let clock: SimulationClock
    private var draw: StepDraw
    private var desk: SimulatedDesk
    private var book = ReferenceBook()

    var members: [MemberID] { desk.members }

    /// Publishes the program and enrols the members.
    init(
        _ service: TesseraService, _ clock: SimulationClock, seed: UInt64, document: String, members: Int
    ) async throws {
        self.service = service
        self.clock = clock
        draw = StepDraw(seed: seed, document: document)
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
            book.members.append(
                ReferenceMember(joinedOn: SimulationClock.firstDay, firstTier: program.tiers[0].id))
        }
    }

    /// Draws a step, tells it on both sides and compares.
    mutating func step(isPublishing: Bool) async throws -> Step {
        book.today = book.today.adding(days: draw.days())
        clock.go(to: book.today)
        clock.tick()
        book.now = clock.clock.now()
        let act = isPublishing ? draw.publish(book) : draw.next(book)
        var trial = book
        let expected = Self.expect(act, &trial)
        let told = await desk.tell(act, of: Self.member(of: act.step, book))
        guard told == expected else {
            return Step(
                act: act, isRefused: false, differences: ["the desk says \(told), the model \(expected)"])
        }
        var isRefused = true
        if case .answered(_, let isReplay) = told {
            isRefused = false
            if !act.isDryRun { try await take(trial, act, isReplay: isReplay) }
        }
        return Step(act: act, isRefused: isRefused, differences: try await compare(act.step))
    }

    private static func expect(_ act: SimulatedAct, _ book: inout ReferenceBook) -> SimulatedDesk.Told {
        do {
            let done = try book.perform(act)
            return .answered(done.answer, isReplay: done.isReplay)
        } catch {
            return .refused(error.code)
        }
    }

    /// Takes over what the model has become, with the ids that the desk has given.
    private mutating func take(_ trial: ReferenceBook, _ act: SimulatedAct, isReplay: Bool) async throws {
        if !isReplay {
            if trial.folios.count > book.folios.count, let id = desk.posted?.folio { desk.note(folio: id) }
            if trial.holds.count > book.holds.count, let id = desk.posted?.hold { desk.note(hold: id) }
            for number in book.members.indices
            where trial.members[number].operations > book.members[number].operations {
                desk.note(operation: try await newestOperation(of: number), of: number)
            }
        }
        book = trial
        if case .publish(let document, let from) = act.step {
            book.versions.append((from, try ProgramDocument.read(document)))
        }
    }

    /// The desk tells the id of what it did itself; the daily job only leaves entries.
    private func newestOperation(of member: Int) async throws -> Int64 {
        let id = desk.members[member]
        if let posted = desk.posted { return posted.operation.operation }
        return try await service.reading.ledger(of: id, limit: 1, by: .member(id)).first?.entry.operation ?? 0
    }

    /// The member whom a step concerns; nil for none, or one who is not there.
    private static func member(of step: SimulatedStep, _ book: ReferenceBook) -> Int? {
        let number: Int? =
            switch step {
            case .record(let member, _), .adjust(let member, _, _, _), .reverseEntry(let member, _),
                .reverseOperation(let member, _), .expire(let member, _), .close(let member), .redeem(let member, _, _, _),
                .transfer(let member, _, _, _), .hold(let member, _, _, _, _):
                member
            case .correct(let folio, _), .cancel(let folio):
                book.folios.indices.contains(folio) ? book.folios[folio].member : nil
            case .capture(let hold, _, _), .release(let hold):
                book.holds.indices.contains(hold) ? book.holds[hold].member : nil
            case .expireAll, .rate, .publish: nil
            }
        return number.flatMap { book.members.indices.contains($0) ? $0 : nil }
    }

    private func compare(_ step: SimulatedStep) async throws -> [String] {
        if step == .expireAll {
            for number in desk.members.indices {
                let differences = try await compare(member: number)
                if !differences.isEmpty { return differences }
            }
            return []
        }
        guard let member = Self.member(of: step, book) else { return [] }
        if case .transfer(_, let receiver, _, _) = step, book.members.indices.contains(receiver) {
            let differences = try await compare(member: receiver)
            if !differences.isEmpty { return differences }
        }
        return try await compare(member: member)
    }

    private func compare(member number: Int) async throws -> [String] {
        let id = desk.members[number]
        // As the member, whose own look leaves no line in the access log.
        guard let view = try await service.reading.member(id, by: .member(id)) else {
            return ["the member is gone"]
        }
        let ledger = try await service.reading.ledger(of: id, limit: 40, by: .member(id))
        return try BookComparison.differences(number, view, ledger, book, folios: desk.folios)
            + MemberCheck(service.desk).run(id)
    }
}

import LoyaltyRules
import LoyaltyTestKit
import PortableSQL
import Testing

@testable import LoyaltyService

@Suite("Scenarios: the family pool", .serialized)
struct PoolScenarios {
    private func move(_ giver: MemberID, _ receiver: MemberID, _ amount: Int64) -> PoolPoints {
        PoolPoints(member: giver, receiver: .id(receiver), amount: AssetAmount("points", amount))
    }

    private func join(_ head: MemberID, _ joiner: MemberID) -> JoinPool { JoinPool(member: head, joiner: .id(joiner)) }

    /// A head with 300 points of June and 600 of July, and somebody in the pool with nothing.
    private func family(_ engine: Engine) async throws -> (stage: Stage, head: MemberID, child: MemberID) {
        let stage = try await Stage(engine, program: EveryOperation.program)
        let head = try await stage.enrol()
        let child = try await stage.enrol("Li Xiao", number: 2)
        try await stage.adjust(head, 300)
        stage.clock.go(to: try day("2026-07-15"))
        try await stage.adjust(head, 600)
        try await stage.perform(join(head, child))
        return (stage, head, child)
    }

    @Test("ADV-22 CFL-09 I-20 what is moved keeps its last day, stands in both ledgers, and counts as no gain", arguments: Engine.all)
    func both(engine: Engine) async throws {
        let (stage, head, child) = try await family(engine)
        #expect(try await stage.refusal(move(head, child, 49)) == .poolTooSmall)
        #expect(try await stage.refusal(move(head, child, .max)) == .amountTooLarge)
        #expect(try await stage.refusal(move(head, child, .min)) == .poolTooSmall)
        #expect(try await stage.refusal(move(head, child, 950)) == .pointsInsufficient)
        #expect(try await stage.refusal(move(head, head, 50)) == .sameMember)
        let posted = try await stage.perform(move(head, child, 500))
        #expect(posted.points == -500 && posted.balance == 400)
        #expect(posted.receipt.lines.map(\.key) == ["pool.sent"])
        #expect(try await stage.lots(head) == ["0/300 2026-06-15 2028-06-15", "400/600 2026-07-15 2028-07-15"])
        #expect(try await stage.lots(child) == ["300/300 2026-06-15 2028-06-15", "200/200 2026-07-15 2028-07-15"])
        let entries = try await (stage.entries(head) + stage.entries(child)).filter { $0.account == "pool" }
        #expect(entries.map(\.amount) == [-300, -200, 300, 200] && Set(entries.map(\.rule)) == ["pool"])
        #expect(Set(entries.map(\.operation)).count == 1)
        #expect(try await stage.view(head).standing.balances["points"].lifetime == 900)
        #expect(try await stage.view(child).standing.balances["points"].lifetime == 0)
        let told = try stage.desk.database.read { try LedgerTable.operation(posted.operation.operation, of: child, in: $0) }
        #expect(told?.receipt.lines.map(\.key) == ["pool.received", "pool.ends", "pool.ends"])
        #expect(try stage.differences() == [])
        // With the receiver it ends when it would have ended.
        try await stage.expire(child, on: "2028-06-16")
        #expect(try await stage.points(child) == 200)
        try stage.close()
    }

    @Test("ADV-22 I-12 a move is reversed in both ledgers, back into the very lots, for either of the two", arguments: Engine.all, [true, false])
    func reversal(engine: Engine, byGiver: Bool) async throws {
        let (stage, head, child) = try await family(engine)
        let before = try await stage.lots(head)
        let posted = try await stage.perform(move(head, child, 500))
        let asker = byGiver ? head : child
        for entry in try await stage.entries(asker) where entry.account == "pool" {
            let alone = ReverseEntry(member: asker, entry: entry.sequence, reason: "slip")
            #expect(try await stage.refusal(alone) == .entryNotAlone)
        }
        let reverse = ReverseOperation(member: asker, operation: posted.operation.operation, reason: "slip")
        let back = try await stage.perform(reverse)
        #expect(back.points == (byGiver ? 500 : -500) && back.operation.member == asker)
        #expect(try await stage.lots(head) == before)
        #expect(try await [stage.points(head), stage.points(child)] == [900, 0])
        #expect(try await stage.view(head).standing.balances["points"].lifetime == 900)
        #expect(try await stage.view(child).standing.balances["points"].lifetime == 0)
        for one in [head, child] {
            let again = ReverseOperation(member: one, operation: posted.operation.operation, reason: "slip")
            #expect(try await stage.refusal(again) == .entryAlreadyReversed)
            let undone = ReverseOperation(member: one, operation: back.operation.operation, reason: "slip")
            #expect(try await stage.refusal(undone) == .entryAlreadyReversed)
        }
        #expect(try stage.differences() == [])
        try stage.close()
    }

    @Test("ADV-22 what was spent of a move is not taken back, in neither ledger", arguments: Engine.all)
    func spent(engine: Engine) async throws {
        let (stage, head, child) = try await family(engine)
        let posted = try await stage.perform(move(head, child, 500))
        try await stage.perform(RedeemReward(member: child, reward: "upgrade", at: stage.hotel))
        let before = try stage.dump(without: ["audit", "audit_trail"])
        #expect(try await stage.refusal(stage.reverse(posted)) == .pointsAlreadySpent)
        #expect(try stage.dump(without: ["audit", "audit_trail"]) == before)
        // Other points stand in for them.
        try await stage.adjust(child, 400)
        try await stage.perform(stage.reverse(posted))
        #expect(try await [stage.points(head), stage.points(child)] == [900, 100])
        #expect(try stage.differences() == [])
        try stage.close()
    }

    @Test("ADV-22 a pool is full, nobody is in two, only its head takes people in, and the head leaves last", arguments: Engine.all)
    func people(engine: Engine) async throws {
        let (stage, head, child) = try await family(engine)
        let third = try await stage.enrol("Li San", number: 3)
        let fourth = try await stage.enrol("Li Si", number: 4)
        let fifth = try await stage.enrol("Li Wu", number: 5)
        #expect(try await stage.refusal(join(child, third)) == .poolNotHead)
        #expect(try await stage.refusal(join(third, child)) == .poolAlreadyIn)
        #expect(try await stage.refusal(join(third, head)) == .poolAlreadyIn)
        #expect(try await stage.refusal(move(head, third, 100)) == .poolNotIn)
        #expect(try await stage.refusal(LeavePool(member: third)) == .poolNotIn)
        let joined = try await stage.perform(join(head, third))
        #expect(joined.receipt.lines.map(\.key) == ["pool.took_in"])
        #expect(try await stage.refusal(stage.reverse(joined)) == .operationNotReversible)
        try await stage.perform(join(head, fifth))
        #expect(try await stage.refusal(join(head, fourth)) == .poolFull)
        #expect(try await stage.refusal(LeavePool(member: head)) == .poolHeadStays)
        #expect(try await stage.refusal(CloseMember(member: head, reason: "asked")) == .poolHeadStays)
        // Two who are not the head give to each other, too.
        try await stage.perform(move(head, child, 100))
        try await stage.perform(move(child, third, 100))
        #expect(try await stage.lots(third) == ["100/100 2026-06-15 2028-06-15"])
        // Who leaves keeps what was moved; there is room again.
        let left = try await stage.perform(LeavePool(member: child))
        #expect(left.receipt.lines.map(\.key) == ["pool.left"])
        #expect(try await stage.refusal(move(head, child, 100)) == .poolNotIn)
        try await stage.perform(join(head, fourth))
        // Who closes the membership leaves; the last to leave is the head.
        try await stage.perform(CloseMember(member: third, reason: "asked"))
        try await stage.perform(LeavePool(member: fourth))
        try await stage.perform(LeavePool(member: fifth))
        let ended = try await stage.perform(LeavePool(member: head))
        #expect(ended.receipt.lines.map(\.key) == ["pool.ended"])
        #expect(try await stage.service.reading.family(of: head, by: .member(head)).pool == nil)
        // And may join another.
        try await stage.perform(join(child, head))
        let view = try await stage.service.reading.family(of: head, by: .member(head))
        #expect(view.people.map(\.member.member) == [child, head] && view.people.map(\.isHead) == [true, false])
        #expect(try stage.differences() == [])
        try stage.close()
    }

    @Test("ADV-22 the year's limit counts what a member moved; a reversal frees it", arguments: Engine.all)
    func limit(engine: Engine) async throws {
        let (stage, head, child) = try await family(engine)
        try await stage.adjust(head, 2_000)
        let first = try await stage.perform(move(head, child, 950))
        #expect(try await stage.refusal(move(head, child, 51)) == .poolLimit)
        // What others moved is theirs.
        try await stage.perform(move(child, head, 500))
        #expect(try await stage.refusal(stage.reverse(first)) == .pointsAlreadySpent)
        let second = try await stage.perform(move(head, child, 50))
        #expect(try await stage.refusal(move(head, child, 50)) == .poolLimit)
        try await stage.perform(stage.reverse(second))
        try await stage.perform(move(head, child, 50))
        #expect(try await stage.service.reading.family(of: head, by: .member(head)).movedThisYear == 1_000)
        stage.clock.go(to: try day("2027-01-01"))
        try await stage.perform(move(head, child, 1_000))
        #expect(try stage.differences() == [])
        try stage.close()
    }

    @Test("ADV-22 points that live by what the giver does are not moved where they would have ended", arguments: Engine.all)
    func extended(engine: Engine) async throws {
        let (stage, head, child) = try await family(engine)
        stage.clock.go(to: try day("2028-06-01"))
        try await stage.record(stage.stayFolio("S1", to: "2028-06-01", net: 10_000), for: head)
        stage.clock.go(to: try day("2028-06-20"))
        // The 300 of June 2026 have been extended for who stayed; the receiver has not stayed.
        #expect(try await stage.points(head) >= 900)
        #expect(try await stage.refusal(move(head, child, 100)) == .poolWouldEnd)
        try await stage.record(stage.stayFolio("S2", to: "2028-06-02", net: 10_000), for: child)
        try await stage.perform(move(head, child, 100))
        #expect(try await stage.lots(child).contains("100/100 2026-06-15 2028-06-15"))
        #expect(try stage.differences() == [])
        try stage.close()
    }

    @Test("ADV-22 without a word in the program there is no pool; who was in one may leave", arguments: Engine.all)
    func forbidden(engine: Engine) async throws {
        let stage = try await Stage(engine)
        let (one, other) = (try await stage.enrol(), try await stage.enrol("Li Xiao", number: 2))
        try await stage.adjust(one, 1_000)
        #expect(try await stage.refusal(join(one, other)) == .poolNotAllowed)
        #expect(try await stage.refusal(move(one, other, 100)) == .poolNotAllowed)
        #expect(try await stage.refusal(LeavePool(member: one)) == .poolNotAllowed)
        #expect(try await stage.refusal(PoolPoints(member: one, receiver: .id(other), amount: AssetAmount("gold", 1))) == .assetUnknown)
        _ = try await stage.publish("pool: {members: 2, at_most_per_year: 500}\n", from: "2026-06-15")
        try await stage.perform(join(one, other))
        try await stage.perform(move(one, other, 100))
        stage.clock.go(to: try day("2026-07-01"))
        _ = try await stage.publish("# no pools any more\n", from: "2026-07-01")
        #expect(try await stage.refusal(move(one, other, 100)) == .poolNotAllowed)
        try await stage.perform(LeavePool(member: other))
        try await stage.perform(LeavePool(member: one))
        #expect(try stage.differences() == [])
        try stage.close()
    }

    @Test("ADV-22 at once, the last two places of a pool are taken once each, and the same points move once", arguments: Engine.all)
    func race(engine: Engine) async throws {
        let (stage, head, child) = try await family(engine)
        var others: [MemberID] = []
        for number in 3...6 { others.append(try await stage.enrol("Li \(number)", number: number)) }
        let taken = await withTaskGroup(of: Bool.self) { group in
            for other in others { group.addTask { (try? await stage.perform(join(head, other))) != nil } }
            return await group.reduce(0) { $0 + ($1 ? 1 : 0) }
        }
        #expect(taken == 2)
        let done = await withTaskGroup(of: Bool.self) { group in
            for turn in 0..<8 {
                group.addTask {
                    (try? await stage.perform(turn % 2 == 0 ? move(head, child, 400) : move(child, head, 400))) != nil
                }
            }
            return await group.reduce(0) { $0 + ($1 ? 1 : 0) }
        }
        #expect(done >= 1)
        #expect(try await stage.points(head) + stage.points(child) == 900)
        #expect(try stage.differences() == [])
        try stage.close()
    }

    @Test("I-20 `tessera check` notices a side that is missing, another amount, one side reversed, and a day that was moved")
    func audit() async throws {
        let (stage, head, child) = try await family(.sqlite)
        try await stage.perform(move(head, child, 500))
        let rows = try stage.desk.database.read { try PoolTable.moves(of: child, in: $0) }
        let lots = try stage.desk.database.read { try LotTable.all(child, in: $0) }
        let origins = try stage.desk.database.read { try LotTable.all(head, in: $0) }
        var audit = PoolAudit()
        for entry in try await stage.entries(child) {
            audit.take(
                CheckedMove(
                    sequence: entry.sequence, operation: entry.operation, asset: entry.asset, amount: entry.amount,
                    account: entry.account, programVersion: entry.programVersion, reverses: entry.reverses))
        }
        func differences(_ rows: [PoolTable.Move], _ lots: [Lot]) throws -> Int {
            try audit.differences(rows, lots: lots) { move in origins.first { $0.id == move.lot } }.count
        }
        func changed(_ amount: Int64? = nil, isReversed: Bool = false, sequence: Int64? = nil) -> [PoolTable.Move] {
            let row = rows[0]
            let other = PoolTable.Move(
                sequence: sequence ?? row.sequence, other: row.other, otherSequence: row.otherSequence, lot: row.lot,
                asset: row.asset, amount: amount ?? row.amount, account: row.account, operation: row.operation,
                isReversed: isReversed)
            return [other] + rows.dropFirst()
        }
        #expect(try differences(rows, lots) == 0)
        #expect(try differences(Array(rows.dropFirst()), lots) == 1)
        #expect(try differences(changed(-299), lots) == 1)
        #expect(try differences(changed(isReversed: true), lots) == 1)
        #expect(try differences(changed(sequence: 99), lots) == 2)
        let late = Lot(
            id: lots[0].id, asset: "points", kind: .earned, original: 300, remaining: 300, earnedOn: lots[0].earnedOn,
            expiresOn: try day("2029-01-01"), folio: 0)
        #expect(try differences(rows, [late, lots[1]]) == 1)
        try stage.close()
    }
}

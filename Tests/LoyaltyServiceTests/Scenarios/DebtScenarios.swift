import LoyaltyRules
import LoyaltyTestKit
import PortableSQL
import Testing

@testable import LoyaltyService

@Suite("Scenarios: what was taken back although it was used", .serialized)
struct DebtScenarios {
    /// A house in whose program points may be owed.
    static func stage(_ engine: Engine, _ terms: String = "{}", today: String = "2026-06-15") async throws -> Stage {
        let stage = try await Stage(engine, today: today)
        let expires = "extension: from_activity}\n"
        _ = try await stage.publish("", [expires: expires + "    debt: \(terms)\n"], from: "2020-01-01")
        return stage
    }

    /// Balance, what is owed, what is free.
    private func figures(_ stage: Stage, _ member: MemberID) async throws -> [Int64] {
        let view = try await stage.view(member)
        let owed = view.standing.balances[Debt.account(of: "points")].held
        #expect(view.debts.map(\.owed.amount) == (owed == 0 ? [] : [owed]))
        return [view.standing.balances["points"].held, owed, view.availablePoints]
    }

    @Test("I-13 a stay is cancelled after its points were used: they are owed, and what comes in repays", arguments: Engine.all)
    func life(engine: Engine) async throws {
        let stage = try await Self.stage(engine)
        let member = try await stage.enrol()
        let stay = try await stage.record(stage.stayFolio("S1", to: "2026-06-01", net: 100_000), for: member)
        let earned = stay.points
        try await stage.adjust(member, -(earned - 300))
        let cancelled = try await stage.cancel(stay)
        #expect(cancelled.points == -300 && cancelled.balance == 0)
        #expect(cancelled.receipt.lines.contains { $0.key == "debt.owed" && $0.values["owed"] == .amount(earned - 300, asset: "points") })
        #expect(try await figures(stage, member) == [0, earned - 300, 0])
        let view = try await stage.view(member)
        #expect(view.debts.first?.operation == cancelled.operation.operation)
        #expect(view.standing.balances["points"].lifetime == 0)
        // Half of it comes in, then more than the rest.
        let first = try await stage.record(stage.billFolio("B1", on: "2026-06-15", net: 20_000), for: member)
        #expect(first.points == 0 && first.receipt.lines.last?.key == "debt.repaid")
        #expect(try await figures(stage, member) == [0, earned - 300 - 200, 0])
        try await stage.adjust(member, earned)
        #expect(try await figures(stage, member) == [500, 0, 500])
        #expect(try stage.differences() == [])
        // The bill that had repaid a part is cancelled: other points stand in for it, and nothing is owed.
        try await stage.cancel(first)
        #expect(try await figures(stage, member) == [300, 0, 300])
        #expect(try stage.differences() == [])
        try stage.close()
    }

    @Test("I-12 I-13 what had repaid it is taken back: the very lot, and as much is owed again", arguments: Engine.all)
    func unwound(engine: Engine) async throws {
        let stage = try await Self.stage(engine)
        let member = try await stage.enrol()
        let stay = try await stage.record(stage.stayFolio("S1", to: "2026-06-01", net: 100_000), for: member)
        try await stage.adjust(member, -stay.points)
        try await stage.cancel(stay)
        let owed = try await figures(stage, member)[1]
        let before = (try await stage.lots(member), owed)
        let bill = try await stage.record(stage.billFolio("B1", on: "2026-06-15", net: 20_000), for: member)
        let undo = ReverseOperation(member: member, operation: bill.operation.operation, reason: "another guest")
        let undone = try await stage.desk.perform(undo, by: .system).answer
        #expect(undone.points == 0 && undone.receipt.lines.contains { $0.key == "debt.taken_back" })
        #expect(try await figures(stage, member) == [0, owed, 0])
        #expect(try await stage.lots(member).dropLast() == before.0[...])
        // By itself no entry of a debt is reversed.
        for entry in try await stage.entries(member) where entry.account == Accounts.debt {
            let refusal = await #expect(throws: Refusal.self) { try await stage.reverse(member, entry: entry.sequence) }
            #expect(refusal?.code == .entryIsReversal)
        }
        #expect(try stage.differences() == [])
        try stage.close()
    }

    @Test("I-13 the use is reversed after the stay was cancelled: what comes back repays", arguments: Engine.all)
    func useReversed(engine: Engine) async throws {
        let stage = try await Self.stage(engine)
        let member = try await stage.enrol()
        let stay = try await stage.record(stage.stayFolio("S1", to: "2026-06-01", net: 100_000), for: member)
        let used = try await stage.adjust(member, -400)
        try await stage.cancel(stay)
        #expect(try await figures(stage, member) == [0, 400, 0])
        let undo = ReverseOperation(member: member, operation: used.operation.operation, reason: "not used")
        #expect(try await stage.desk.perform(undo, by: .system).answer.points == 0)
        #expect(try await figures(stage, member) == [0, 0, 0])
        #expect(try stage.differences() == [])
        try stage.close()
    }

    @Test("I-13 a correction, an entry, an operation: each leaves what is missing as a debt", arguments: Engine.all)
    func ways(engine: Engine) async throws {
        let stage = try await Self.stage(engine)
        for way in 1...3 {
            let member = try await stage.enrol("Guest", number: way)
            let stay = try await stage.record(
                stage.stayFolio("S\(way)", to: "2026-06-01", net: 100_000), for: member)
            try await stage.adjust(member, -stay.points)
            switch way {
            case 1: try await stage.correct(stay, to: [FolioLine(category: "room", net: 40_000)])
            case 2: try await stage.reverse(member, entry: 1)
            default:
                let undo = ReverseOperation(member: member, operation: stay.operation.operation, reason: "x")
                _ = try await stage.desk.perform(undo, by: .system)
            }
            #expect(try await figures(stage, member) == [0, way == 1 ? 600 : 1_000, 0])
        }
        #expect(try stage.differences() == [])
        try stage.close()
    }

    @Test("I-13 a whole import is taken back although its points were used", arguments: Engine.all)
    func imported(engine: Engine) async throws {
        let stage = try await Self.stage(engine)
        let member = try await stage.enrol()
        let begun = try await stage.desk.perform(BeginImport(fileName: "f", mapping: "m"), by: .system).answer
        let folio = try stage.stayFolio("I1", to: "2026-06-01", net: 100_000)
        let told = ImportStay(importID: begun.importID, folio: folio, guest: [.id(member)], enrolment: nil)
        _ = try await stage.desk.perform(told, by: .system)
        try await stage.adjust(member, -800)
        let importing = StayImport(desk: stage.desk, actor: .system)
        #expect(try await importing.reverse(begun.importID, reason: "wrong file") == 1)
        #expect(try await figures(stage, member) == [0, 800, 0])
        #expect(try stage.differences() == [])
        try stage.close()
    }

    @Test("I-13 up to the limit, beyond it refused, and nothing is changed", arguments: Engine.all)
    func limit(engine: Engine) async throws {
        let stage = try await Self.stage(engine, "{at_most: 500}")
        let member = try await stage.enrol()
        let stay = try await stage.record(stage.stayFolio("S1", to: "2026-06-01", net: 100_000), for: member)
        try await stage.adjust(member, -501)
        let before = try stage.dump()
        let refusal = await #expect(throws: Refusal.self) { try await stage.cancel(stay) }
        #expect(refusal?.code == .debtOverLimit)
        #expect(refusal?.values["missing"] == .amount(501, asset: "points"))
        #expect(refusal?.values["most"] == .amount(500, asset: "points"))
        #expect(try stage.dump() == before)
        try await stage.adjust(member, 1)
        try await stage.cancel(stay)
        #expect(try await figures(stage, member) == [0, 500, 0])
        // What staff take by hand is never owed.
        let taken = await #expect(throws: Refusal.self) { try await stage.adjust(member, -1) }
        #expect(taken?.code == .pointsInsufficient)
        try stage.close()
    }

    @Test("I-13 I-14 what is set aside stays set aside and is owed; released, it repays", arguments: Engine.all)
    func holds(engine: Engine) async throws {
        let stage = try await Self.stage(engine)
        let member = try await stage.enrol()
        let stay = try await stage.record(stage.stayFolio("S1", to: "2026-06-01", net: 100_000), for: member)
        let (one, other) = (try await stage.hold(600, for: member), try await stage.hold(100, for: member))
        try await stage.cancel(stay)
        #expect(try await figures(stage, member) == [700, 700, 0])
        let released = try await stage.perform(ReleaseHold(member: member, hold: one, reason: "cancelled"))
        #expect(released.receipt.lines.map(\.key) == ["hold.released", "debt.repaid"])
        try await stage.perform(CaptureHold(member: member, hold: other))
        #expect(try await figures(stage, member) == [0, 100, 0])
        #expect(try stage.differences() == [])
        try stage.close()
    }

    @Test("I-13 PTS-17 what ended unused comes back for a cancellation and is not owed", arguments: Engine.all)
    func ended(engine: Engine) async throws {
        let stage = try await Self.stage(engine, today: "2024-02-01")
        let member = try await stage.enrol(on: "2024-01-01")
        let stay = try await stage.record(stage.stayFolio("S1", to: "2024-01-10", net: 100_000), for: member)
        try await stage.adjust(member, -300)
        #expect(try await stage.expire(member, on: "2026-06-15").points == -700)
        try await stage.cancel(stay)
        #expect(try await figures(stage, member) == [0, 300, 0])
        try await stage.expire(member, on: "2029-06-15")
        #expect(try await figures(stage, member) == [0, 300, 0])
        let closed = try await stage.perform(CloseMember(member: member, reason: "asked for it"))
        #expect(closed.receipt.lines.map(\.key) == ["debt.left", "close.closed"])
        #expect(try stage.differences() == [])
        try stage.close()
    }

    @Test("I-13 without the key the reversal stays refused, as it was", arguments: Engine.all)
    func refused(engine: Engine) async throws {
        let stage = try await Stage(engine)
        let member = try await stage.enrol()
        let stay = try await stage.record(stage.stayFolio("S1", to: "2026-06-01", net: 100_000), for: member)
        try await stage.adjust(member, -1)
        let refusal = await #expect(throws: Refusal.self) { try await stage.cancel(stay) }
        #expect(refusal?.code == .pointsAlreadySpent)
        // The version of the stay counts, not that of today.
        let expires = "extension: from_activity}\n"
        _ = try await stage.publish("", [expires: expires + "    debt: {}\n"], from: "2026-06-02")
        let again = await #expect(throws: Refusal.self) { try await stage.cancel(stay) }
        #expect(again?.code == .pointsAlreadySpent)
        try stage.close()
    }

    @Test("I-13 the check names a debt that nobody was advanced, and one beside free points", arguments: Engine.all)
    func planted(engine: Engine) async throws {
        let stage = try await Self.stage(engine)
        let member = try await stage.enrol()
        let stay = try await stage.record(stage.stayFolio("S1", to: "2026-06-01", net: 100_000), for: member)
        try await stage.adjust(member, -stay.points)
        try await stage.cancel(stay)
        try await stage.adjust(member, 400)
        #expect(try stage.differences() == [])
        try stage.tamper(
            "UPDATE ledger_entry SET account = 'breakage' WHERE rule = 'debt' AND asset = 'points' AND amount < 0")
        let service = try stage.reopened()
        let report = try LedgerCheck(service.desk).run()
        #expect(report.differences.contains { $0.contains("owes 600 points, was advanced 1000") })
        try service.close()
    }

    @Test("I-1 I-13 in any order of earning, using, cancelling and repaying nothing is lost", arguments: Engine.all)
    func property(engine: Engine) async throws {
        for seed in UInt64(1)...(engine == .sqlite ? 8 : 2) {
            let stage = try await Self.stage(engine)
            let member = try await stage.enrol()
            var random = SplitMix64(seed: seed)
            var (facts, operations): ([Posted], [Int64]) = ([], [])
            for step in 1...60 {
                let amount = Int64(random.between(1, 900))
                do {
                    switch random.below(8) {
                    case 0, 1:
                        let day = "2026-06-\(random.between(10, 15))"
                        facts.append(
                            try await stage.record(
                                stage.stayFolio("S\(step)", to: day, net: amount * 100), for: member))
                    case 2: operations.append(try await stage.adjust(member, amount).operation.operation)
                    case 3: operations.append(try await stage.adjust(member, -amount).operation.operation)
                    case 4 where !facts.isEmpty: try await stage.cancel(random.pick(facts))
                    case 5 where !facts.isEmpty:
                        try await stage.correct(
                            random.pick(facts), to: [FolioLine(category: "room", net: amount * 100)])
                    case 6 where !operations.isEmpty:
                        let undo = ReverseOperation(
                            member: member, operation: random.pick(operations), reason: "x")
                        _ = try await stage.desk.perform(undo, by: .system)
                    default:
                        let hold = try await stage.hold(amount, for: member)
                        if random.chance(500) {
                            try await stage.perform(CaptureHold(member: member, hold: hold, amount: amount / 2 + 1))
                        } else {
                            try await stage.perform(ReleaseHold(member: member, hold: hold, reason: "x"))
                        }
                    }
                } catch is Refusal {
                    // The business may say no; it may never lose anything.
                }
                let found = try MemberCheck(stage.desk).run(member)
                #expect(found == [], "seed \(seed), step \(step)")
                let entries = try await stage.entries(member).filter { $0.asset == "points" }
                let real = entries.reduce(0) { $1.account == Accounts.debt ? $0 : $0 + $1.amount }
                let now = try await figures(stage, member)
                #expect(now[0] - now[1] == real && now[1] >= 0, "seed \(seed), step \(step)")
                if !found.isEmpty { break }
            }
            try stage.close()
        }
    }
}

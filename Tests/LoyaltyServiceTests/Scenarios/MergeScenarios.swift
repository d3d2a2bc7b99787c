import LoyaltyRules
import LoyaltyTestKit
import PortableSQL
import Testing

@testable import LoyaltyService

@Suite("Scenarios: accounts of one person", .serialized)
struct MergeScenarios {
    private struct Twins {
        let stage: Stage
        let staying: MemberID
        let leaving: MemberID
        let posted: Posted

        var merge: MergeMembers { MergeMembers(member: staying, duplicate: .id(leaving), reason: "same person") }
        var part: UnmergeMembers { UnmergeMembers(member: leaving, reason: "father and son") }
    }

    /// The account that stays has a stay of June; the duplicate has two stays and points given by hand in July.
    private func twins(_ engine: Engine) async throws -> Twins {
        let stage = try await Stage(engine)
        let staying = try await stage.enrol()
        let leaving = try await stage.enrol("Li Wei", number: 2)
        try await stage.record(stage.stayFolio("S1", to: "2026-06-01", net: 50_000), for: staying)
        let posted = try await stage.record(stage.stayFolio("S2", to: "2026-06-03", nights: 2, net: 80_000), for: leaving)
        try await stage.record(stage.stayFolio("S3", to: "2026-06-08", net: 30_000), for: leaving)
        stage.clock.go(to: try day("2026-07-15"))
        try await stage.adjust(leaving, 600)
        return Twins(stage: stage, staying: staying, leaving: leaving, posted: posted)
    }

    /// All that a member holds and counts, without the numbers of entries.
    private func all(_ member: MemberID, _ stage: Stage) async throws -> [String] {
        let view = try await stage.view(member)
        let assets = stage.program.assets.map(\.id) + stage.program.counters.map(\.id)
        let held = assets.map { "\($0) \(view.standing.balances[$0].held) \(view.standing.balances[$0].lifetime)" }
        let counted = try stage.desk.database.read { tx in
            MergeReview.counted(try LedgerTable.days(of: member, in: tx), counters: Set(stage.program.counters.map(\.id)))
                .map { "\($0.day) \($0.counter) \($0.amount)" }
        }
        let standing = "\(view.standing.status) \(view.standing.tier.tier) \(String(describing: view.standing.tier.until))"
        return try await [standing] + held + counted + stage.lots(member)
    }

    @Test("MEM-16 I-16 lots pass with their days, counts with theirs: the tier is that of both together", arguments: Engine.all)
    func together(engine: Engine) async throws {
        let twins = try await twins(engine)
        let (stage, staying, leaving) = (twins.stage, twins.staying, twins.leaving)
        let lots = try await (stage.lots(staying) + stage.lots(leaving)).filter { !$0.hasPrefix("0/") }
        let held = try await (stage.points(staying), stage.points(leaving))
        let nights = try await (stage.held("nights", staying), stage.held("nights", leaving))
        let posted = try await stage.perform(twins.merge)
        #expect(posted.points == held.1 && posted.balance == held.0 + held.1)
        #expect(try await stage.points(leaving) == 0)
        #expect(try await stage.lots(staying).filter { !$0.hasPrefix("0/") }.sorted() == lots.sorted())
        #expect(try await stage.held("nights", staying) == nights.0 + nights.1)
        #expect(try await stage.view(leaving).standing.status == .merged)
        #expect(posted.receipt.lines.map(\.key).contains("merge.taken"))
        #expect(try stage.differences() == [])
        // Together they have three stays, which neither had alone.
        let alone = try await Stage(engine)
        let one = try await alone.enrol()
        for (name, to, nights, net) in [("S1", "2026-06-01", 1, 50_000), ("S2", "2026-06-03", 2, 80_000), ("S3", "2026-06-08", 1, 30_000)] {
            try await alone.record(alone.stayFolio(name, to: to, nights: nights, net: Int64(net)), for: one)
        }
        #expect(try await stage.tier(staying) == alone.tier(one))
        for stage in [stage, alone] { try stage.close() }
    }

    @Test("MEM-16 an undone merge leaves both accounts exactly as they were", arguments: Engine.all)
    func parted(engine: Engine) async throws {
        let twins = try await twins(engine)
        let (stage, staying, leaving) = (twins.stage, twins.staying, twins.leaving)
        let before = try await (all(staying, stage), all(leaving, stage))
        try await stage.perform(twins.merge)
        #expect(try await all(staying, stage) != before.0)
        try await stage.perform(twins.part)
        let after = try await (all(staying, stage).filter { !$0.hasPrefix("0/") }, all(leaving, stage))
        #expect(after.0 == before.0)
        #expect(after.1 == before.1)
        #expect(try stage.differences() == [])
        #expect(try await stage.refusal(twins.part) == .notMerged)
        // And once more: what was undone can be done again.
        try await stage.perform(twins.merge)
        try await stage.perform(UnmergeMembers(member: leaving, reason: "again"))
        #expect(try await all(leaving, stage) == before.1)
        #expect(try stage.differences() == [])
        try stage.close()
    }

    @Test("MEM-16 what was spent meanwhile is taken from other points, or refused; what was earned stays", arguments: Engine.all)
    func spent(engine: Engine) async throws {
        let twins = try await twins(engine)
        let (stage, staying, leaving) = (twins.stage, twins.staying, twins.leaving)
        let (mine, theirs) = try await (stage.points(staying), stage.points(leaving))
        try await stage.perform(twins.merge)
        try await stage.adjust(staying, -theirs)
        #expect(try await stage.refusal(twins.part) == .pointsAlreadySpent)
        #expect(try await stage.view(leaving).standing.status == .merged)
        try await stage.record(stage.stayFolio("S9", to: "2026-07-10", net: 90_000), for: staying)
        let earned = try await stage.points(staying) - mine
        #expect(earned > 0)
        try await stage.adjust(staying, 2_000)
        try await stage.perform(twins.part)
        #expect(try await stage.points(leaving) == theirs)
        #expect(try await stage.points(staying) == mine + earned + 2_000 - theirs)
        #expect(try stage.differences() == [])
        try stage.close()
    }

    @Test("MEM-16 whoever shows the old card or mobile is served by the account that stays", arguments: Engine.all)
    func lookups(engine: Engine) async throws {
        let twins = try await twins(engine)
        let (stage, staying, leaving) = (twins.stage, twins.staying, twins.leaving)
        let card = try await stage.view(leaving).cardNumber
        try await stage.perform(twins.merge)
        let stay = RecordStay(member: .card(card), folio: try stage.stayFolio("S7", to: "2026-07-10", net: 40_000))
        #expect(try await stage.perform(stay).operation.member == staying)
        #expect(try await stage.refusal(AdjustPoints(member: .id(leaving), change: AssetAmount("points", 5), reason: "x", at: "")) == .memberMerged)
        #expect(try await ReadingRoom(stage.desk).find(.card(card), by: .system) == staying)
        // A third account takes over the second: the card of the first leads to it.
        let third = try await stage.enrol("Li Wei", number: 3)
        try await stage.perform(MergeMembers(member: third, duplicate: .card(card), reason: "again"))
        #expect(try await ReadingRoom(stage.desk).find(.card(card), by: .system) == third)
        #expect(try await stage.refusal(twins.part) == .memberMerged)
        #expect(try stage.differences() == [])
        try stage.close()
    }

    @Test("MEM-16 what is promised, shared or owed is settled first; nothing changes", arguments: Engine.all)
    func refused(engine: Engine) async throws {
        let twins = try await twins(engine)
        let (stage, staying, leaving) = (twins.stage, twins.staying, twins.leaving)
        let before = try await all(leaving, stage)
        #expect(try await stage.refusal(MergeMembers(member: staying, duplicate: .id(staying), reason: "x")) == .sameMember)
        #expect(try await stage.refusal(MergeMembers(member: staying, duplicate: .card("1"), reason: "x")) == .memberUnknown)
        #expect(try await stage.refusal(twins.part) == .notMerged)
        let abroad = Actor.staff(9, roles: [.manager], properties: ["elsewhere"])
        #expect(try await stage.refusal(twins.merge, by: abroad) == .propertyOutOfScope)
        #expect(try await stage.refusal(twins.merge, by: stage.staff(.clerk)) == .permissionDenied)
        let hold = try await stage.hold(100, for: leaving)
        #expect(try await stage.refusal(twins.merge) == .mergeHoldsOpen)
        try await stage.perform(ReleaseHold(member: leaving, hold: hold, reason: "gone"))
        #expect(try await all(leaving, stage) == before)
        try await stage.perform(CloseMember(member: staying, reason: "left"))
        #expect(try await stage.refusal(twins.merge) == .memberClosed)
        try stage.close()
    }

    @Test("MEM-16 a correction of an old stay names the account that serves; parted, it is posted", arguments: Engine.all)
    func correction(engine: Engine) async throws {
        let twins = try await twins(engine)
        let stage = twins.stage
        try await stage.perform(twins.merge)
        let cancel = CancelFolio(member: twins.leaving, folio: try #require(twins.posted.folio), reason: "refund")
        #expect(try await stage.refusal(cancel) == .memberMerged)
        try await stage.perform(twins.part)
        try await stage.perform(cancel)
        #expect(try stage.differences() == [])
        try stage.close()
    }
}

import LoyaltyRules
import LoyaltyTestKit
import Testing

@testable import LoyaltyService

@Suite("Any order of what the desk can do leaves a sound ledger", .serialized)
struct AbilityStorm {
    @Test(
        "I-7 I-12 a random year: refusals at most, nothing lost, and the check agrees", arguments: Engine.all)
    func storm(engine: Engine) async throws {
        let seed = UInt64.random(in: 1...1_000_000)
        print("seed \(seed)")
        var random = SplitMix64(seed: seed)
        let stage = try await Stage(engine, program: EveryOperation.program, today: "2026-01-15")
        var members: [MemberID] = []
        for number in 0..<4 {
            members.append(
                try await stage.join(
                    number, on: "2026-01-01", birthday: ["03-10", "02-29", nil, "12-01"][number],
                    by: members.first))
        }
        var today = try day("2026-01-15")
        var done: [Posted] = []
        for step in 0..<160 {
            if random.chance(400) {
                today = today.adding(days: random.between(1, 6))
                stage.clock.go(to: today)
            }
            let member = random.pick(members)
            do {
                if let posted = try await act(&random, stage, member, members, today, step, done) {
                    done.append(posted)
                }
            } catch is Refusal {
                continue
            } catch {
                Issue.record("seed \(seed), step \(step): \(error)")
            }
        }
        #expect(done.count > 30, "seed \(seed)")
        #expect(try stage.differences() == [], "seed \(seed)")
        for account in ["transfer", "pool"] {
            let through = try stage.count(
                "SELECT CAST(COALESCE(SUM(amount), 0) AS BIGINT) FROM ledger_entry WHERE account = '\(account)'")
            #expect(through == 0, "seed \(seed): \(account)")
        }
        try stage.close()
    }

    private func act(
        _ random: inout SplitMix64, _ stage: Stage, _ member: MemberID, _ members: [MemberID],
        _ today: CalendarDay,
        _ step: Int, _ done: [Posted]
    ) async throws -> Posted? {
        let (hotel, other) = (stage.hotel, MemberReference.id(random.pick(members)))
        switch random.below(23) {
        case 0, 1, 2:
            let folio = try stage.stayFolio(
                "S\(step)", to: "\(today)", nights: random.between(1, 3),
                net: Int64(random.between(1_000, 90_000)))
            return try await stage.record(folio, for: member)
        case 3: return try await stage.tell("review", "R\(random.below(9))", on: "\(today)", of: member)
        case 4:
            guard let choice = try await stage.view(member).choices.first else { return nil }
            let option = random.pick(choice.terms.options).id
            return try await stage.perform(
                MakeChoice(member: member, offer: choice.row.id, options: [option]))
        case 5:
            let price = random.pick(["silver_by_points", "gold_for_money"])
            return try await stage.perform(BuyTier(member: member, price: price, at: hotel))
        case 6:
            return try await stage.perform(
                GiftTier(member: member, receiver: other, price: "silver_gift", at: hotel))
        case 7:
            let until = today.adding(days: random.between(0, 200))
            return try await stage.perform(
                GrantTier(member: member, tier: "platinum", until: until, reason: "x"))
        case 8: return try await stage.perform(StartChallenge(member: member, tier: "gold", reason: "x"))
        case 9:
            let reward = random.pick(["upgrade", "lounge", "offset"])
            return try await stage.perform(
                RedeemReward(
                    member: member, reward: reward, at: hotel, bill: Int64(random.between(0, 90_000))))
        case 10:
            let gift = AssetAmount("points", Int64(random.between(50, 300)))
            return try await stage.perform(TransferPoints(member: member, receiver: other, gift: gift))
        case 11:
            return try await stage.perform(
                BuyPoints(member: member, asset: "points", money: Int64(random.between(1, 900)), at: hotel))
        case 12: return try await stage.perform(RenewMembership(member: member, reason: "x"))
        case 13, 14:
            guard !done.isEmpty else { return nil }
            let posted = random.pick(done)
            return posted.folio == nil || random.chance(300)
                ? try await stage.perform(stage.reverse(posted)) : try await stage.cancel(posted)
        case 15, 16:
            let hold = HoldPoints(
                member: .id(member), amount: AssetAmount("points", Int64(random.between(1, 400))),
                until: stage.clock.clock.now().adding(seconds: Int64(random.between(1, 20)) * 43_200), at: "")
            return try await stage.perform(hold)
        case 17, 18:
            guard let hold = try await stage.view(member).holds.first?.hold else { return nil }
            if random.chance(300) {
                return try await stage.perform(ReleaseHold(member: member, hold: hold.id, reason: "x"))
            }
            let amount = Int64(random.between(1, Int(hold.amountLeft) + 20))
            return try await stage.perform(
                CaptureHold(member: member, hold: hold.id, amount: amount, keepsRest: random.chance(500)))
        case 19, 20:
            let moved = AssetAmount("points", Int64(random.between(40, 300)))
            return try await stage.perform(PoolPoints(member: member, receiver: other, amount: moved))
        case 21:
            return random.chance(700)
                ? try await stage.perform(JoinPool(member: member, joiner: other))
                : try await stage.perform(LeavePool(member: member))
        default:
            _ = try await HoldRun(stage.desk).run()
            _ = try await CloseOffersRun(stage.desk).run(on: today)
            _ = try await OccasionRun(stage.desk).run(on: today)
            _ = try await stage.followReferrals()
            _ = try await ExpireRun(stage.desk).run(on: today)
            return nil
        }
    }
}

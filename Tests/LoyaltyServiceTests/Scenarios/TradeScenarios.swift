import LoyaltyRules
import LoyaltyTestKit
import Testing

@testable import LoyaltyService

@Suite("Scenarios: points between members, and for money", .serialized)
struct TradeScenarios {
    @Test(
        "PTS-21 ADV-22 points go to another member, within the year's limit, through one account",
        arguments: Engine.all)
    func transfers(engine: Engine) async throws {
        let stage = try await Stage(engine, program: EveryOperation.program)
        let (giver, receiver) = (try await stage.enrol(), try await stage.enrol("Zhang Min", number: 2))
        try await stage.adjust(giver, 1_000)
        let give = { (amount: Int64) in
            TransferPoints(member: giver, receiver: .id(receiver), gift: AssetAmount("points", amount))
        }
        #expect(try await stage.refusal(give(99)) == .transferTooSmall)
        #expect(try await stage.refusal(give(-5)) == .transferTooSmall)
        #expect(try await stage.refusal(give(.max)) == .amountTooLarge)
        #expect(try await stage.refusal(give(501)) == .transferLimit)
        let posted = try await stage.perform(give(300))
        #expect(posted.points == -300 && posted.balance == 700)
        #expect(try await stage.points(receiver) == 300)
        #expect(try await stage.lots(receiver) == ["300/300 2026-06-15 2028-06-15"])
        let sums = try await stage.entries(giver) + stage.entries(receiver)
        #expect(sums.filter { $0.account == "transfer" }.reduce(0) { $0 + $1.amount } == 0)
        #expect(try await stage.view(receiver).standing.balances["points"].lifetime == 0)
        #expect(try await stage.refusal(give(201)) == .transferLimit)
        try await stage.perform(give(200))
        stage.clock.go(to: try day("2027-01-01"))
        try await stage.perform(give(100))
        let breakfast = TransferPoints(
            member: giver, receiver: .id(receiver), gift: AssetAmount("breakfast", 100))
        #expect(try await stage.refusal(breakfast) == .transferNotAllowed)
        #expect(try await stage.refusal(stage.reverse(posted)) == .operationNotReversible)
        #expect(try stage.differences() == [])
        try stage.close()
    }

    @Test("ADV-22 the fee goes with the gift, as an entry of its own, or neither goes", arguments: Engine.all)
    func fee(engine: Engine) async throws {
        let stage = try await Stage(engine, program: EveryOperation.program)
        let text = try Repository.text(EveryOperation.program).replacing("at_least: 100}", with: "at_least: 100, fee: {share: 5%, at_least: 10}}")
        try await stage.perform(PublishProgram(document: text, effectiveFrom: try day("2020-01-01"), reason: "scenario"))
        let (giver, receiver) = (try await stage.enrol(), try await stage.enrol("Zhang Min", number: 2))
        try await stage.adjust(giver, 300)
        let give = { (amount: Int64) in
            TransferPoints(member: giver, receiver: .id(receiver), gift: AssetAmount("points", amount))
        }
        // 5 % of 290 is 14.5: with the fee 305 would go.
        #expect(try await stage.refusal(give(290)) == .pointsInsufficient)
        #expect(try await stage.points(giver) == 300)
        let posted = try await stage.perform(give(201))
        #expect(posted.points == -212 && posted.balance == 88)
        #expect(posted.receipt.lines.map(\.key) == ["transfer.sent", "transfer.fee_share"])
        let entries = try await stage.entries(giver).filter { $0.account != "goodwill@" + stage.hotel && $0.account != "goodwill" }
        #expect(entries.map(\.account) == ["transfer", "fee"])
        #expect(entries.map(\.rule) == ["transfer", "transfer_fee"])
        #expect(entries.map(\.amount) == [-201, -11])
        #expect(try await stage.points(receiver) == 201)
        // The fee counts for no limit: 500 a year may be given.
        try await stage.adjust(giver, 1_000)
        #expect(try await stage.refusal(give(300)) == .transferLimit)
        let rest = try await stage.perform(give(100))
        #expect(rest.points == -110 && rest.receipt.lines.map(\.key) == ["transfer.sent", "transfer.fee_least"])
        #expect(try await stage.view(giver).standing.balances["points"].lifetime == 1_300)
        #expect(try stage.differences() == [])
        try stage.close()
    }

    @Test("PTS-21 CFL-09 without a word in the program nobody gives points away", arguments: Engine.all)
    func forbidden(engine: Engine) async throws {
        let stage = try await Stage(engine)
        let (giver, receiver) = (try await stage.enrol(), try await stage.enrol("Zhang Min", number: 2))
        try await stage.adjust(giver, 1_000)
        let give = TransferPoints(member: giver, receiver: .id(receiver), gift: AssetAmount("points", 100))
        #expect(try await stage.refusal(give) == .transferNotAllowed)
        let buy = BuyPoints(member: giver, asset: "points", money: 100, at: stage.hotel)
        #expect(try await stage.refusal(buy) == .purchaseNotAllowed)
        try stage.close()
    }

    @Test(
        "ADV-22 points are bought for money within the year's limit, and a reversal frees it",
        arguments: Engine.all)
    func purchases(engine: Engine) async throws {
        let stage = try await Stage(engine, program: EveryOperation.program)
        let member = try await stage.enrol()
        let buy = { (money: Int64) in
            BuyPoints(member: member, asset: "points", money: money, at: stage.hotel)
        }
        #expect(try await stage.refusal(buy(1)) == .purchaseLimit)
        #expect(try await stage.refusal(buy(25_002)) == .purchaseLimit)
        let posted = try await stage.perform(buy(25_000))
        #expect(posted.points == 20_000)
        #expect(try await stage.entries(member).map(\.account) == ["cash@west_lake"])
        #expect(try await stage.view(member).lots.map(\.lot.kind) == [.purchased])
        #expect(try await stage.refusal(buy(100)) == .purchaseLimit)
        try await stage.perform(stage.reverse(posted))
        #expect(try await stage.perform(buy(100)).points == 80)
        #expect(try stage.differences() == [])
        try stage.close()
    }

    @Test("Two members who give to each other at once neither lose nor wait for ever", arguments: Engine.all)
    func crossing(engine: Engine) async throws {
        let stage = try await Stage(engine, program: EveryOperation.program)
        let (one, other) = (try await stage.enrol(), try await stage.enrol("Zhang Min", number: 2))
        for member in [one, other] { try await stage.adjust(member, 1_000) }
        try await withThrowingTaskGroup(of: Void.self) { group in
            for number in 0..<8 {
                let (from, to) = number % 2 == 0 ? (one, other) : (other, one)
                group.addTask {
                    let give = TransferPoints(
                        member: from, receiver: .id(to), gift: AssetAmount("points", 100))
                    try await stage.perform(give)
                }
            }
            try await group.waitForAll()
        }
        #expect(try await stage.points(one) == 1_000)
        #expect(try await stage.points(other) == 1_000)
        #expect(try stage.differences() == [])
        try stage.close()
    }
}

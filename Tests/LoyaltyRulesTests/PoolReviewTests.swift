import Testing

@testable import LoyaltyRules

@Suite("Family pools")
struct PoolReviewTests {
    private static func program(members: Int = 3, most: Int64 = 1_000, least: Int64 = 100) throws -> Program {
        let base = try RulesFixture.program()
        return Program(
            id: "p", name: base.name, currency: base.currency, names: base.names, assets: base.assets, tiers: base.tiers,
            terms: ProgramTerms(pool: PoolTerms(asset: "points", members: members, atMostPerYear: most, atLeast: least)))
    }

    private static func seat(_ people: Int, isHead: Bool = true, pool: Int64 = 7) -> PoolSeat {
        PoolSeat(pool: pool, isHead: isHead, people: people)
    }

    private static func refusal(_ ask: () throws -> Void) -> PoolReview.Refusal? {
        do { try ask() } catch { return error as? PoolReview.Refusal }
        return nil
    }

    @Test(
        "ADV-22 who may be taken in, and by whom",
        arguments: [
            (nil, nil, nil), (nil, seat(1), nil), (nil, seat(2), nil), (nil, seat(3), .full), (nil, seat(9), .full),
            (nil, seat(2, isHead: false), .notHead), (seat(2), nil, .alreadyIn), (seat(2), seat(2), .alreadyIn),
            (seat(2, isHead: false), seat(3), .alreadyIn),
        ] as [(PoolSeat?, PoolSeat?, PoolReview.Refusal?)])
    func join(_ joiner: PoolSeat?, _ head: PoolSeat?, _ refusal: PoolReview.Refusal?) throws {
        let program = try Self.program()
        #expect(Self.refusal { try PoolReview.join(joiner, at: head, program: program) } == refusal)
        let without = try RulesFixture.program()
        #expect(Self.refusal { try PoolReview.join(joiner, at: head, program: without) } == .notAllowed)
    }

    @Test(
        "ADV-22 everybody may leave; the head leaves last",
        arguments: [
            (nil, .notIn), (seat(3, isHead: false), nil), (seat(3), .headStays), (seat(2), .headStays), (seat(1), nil),
        ] as [(PoolSeat?, PoolReview.Refusal?)])
    func leave(_ seat: PoolSeat?, _ refusal: PoolReview.Refusal?) throws {
        let program = try Self.program()
        #expect(Self.refusal { try PoolReview.leave(seat, program: program) } == refusal)
        // Where the program has dropped pools, who is in one may leave all the same.
        let without = try RulesFixture.program()
        #expect(Self.refusal { try PoolReview.leave(seat, program: without) } == (seat == nil ? .notAllowed : refusal))
    }

    @Test(
        "ADV-22 how much may be moved, and to whom",
        arguments: [
            (99, 0, .tooSmall), (100, 0, nil), (0, 0, .tooSmall), (-5, 0, .tooSmall), (1_000, 0, nil), (1_001, 0, .limit),
            (100, 900, nil), (100, 901, .limit), (.max, 0, .limit), (.min, 0, .tooSmall),
        ] as [(Int64, Int64, PoolReview.Refusal?)])
    func move(_ amount: Int64, _ before: Int64, _ refusal: PoolReview.Refusal?) throws {
        let program = try Self.program()
        let gift = AssetAmount("points", amount)
        func ask(_ giver: PoolSeat?, _ receiver: PoolSeat?, _ program: Program) -> PoolReview.Refusal? {
            Self.refusal {
                try PoolReview.move(gift, from: giver, to: receiver, movedThisYear: before, program: program)
            }
        }
        #expect(ask(Self.seat(2), Self.seat(2, isHead: false), program) == refusal)
        #expect(ask(Self.seat(2, isHead: false), Self.seat(2), program) == refusal)
        #expect(ask(Self.seat(2), nil, program) == .notIn)
        #expect(ask(nil, Self.seat(2), program) == .notIn)
        #expect(ask(nil, nil, program) == .notIn)
        #expect(ask(Self.seat(2), Self.seat(2, pool: 8), program) == .notIn)
        #expect(ask(Self.seat(2), Self.seat(2), try RulesFixture.program()) == .notAllowed)
        #expect(Self.refusal { try PoolReview.move(gift, movedThisYear: before, program: program) } == refusal)
        let other = AssetAmount("coupon", amount)
        #expect(Self.refusal { try PoolReview.move(other, movedThisYear: before, program: program) } == .notAllowed)
    }

    @Test("ADV-22 what is moved keeps its kind and its days, and belongs to no stay") func lot() throws {
        let lot = Lot(
            id: 5, asset: "points", kind: .promotional, original: 500, remaining: 300, earnedOn: try RulesFixture.day("2026-01-10"),
            expiresOn: try RulesFixture.day("2026-09-30"), folio: 77, reserved: 20, availableOn: try RulesFixture.day("2026-01-13"))
        let moved = PoolReview.moved(120, of: lot, as: 9)
        #expect(
            moved
                == Lot(
                    id: 9, asset: "points", kind: .promotional, original: 120, remaining: 120,
                    earnedOn: try RulesFixture.day("2026-01-10"), expiresOn: try RulesFixture.day("2026-09-30"), folio: 0,
                    availableOn: try RulesFixture.day("2026-01-13")))
    }

    @Test("ADV-22 what would have ended with the receiver is not moved; on its last day it may be") func ends() throws {
        let base = try RulesFixture.program()
        // A year without activity ends it, whoever holds it.
        let asset = Asset(id: "points", name: base.name, expiry: ExpiryTerms(after: nil, inactiveMonths: 12))
        let lot = Lot(
            id: 1, asset: "points", kind: .earned, original: 10, remaining: 10, earnedOn: try RulesFixture.day("2025-01-10"),
            expiresOn: nil, folio: 0)
        func ask(_ activity: String?, _ on: String) throws -> PoolReview.Refusal? {
            let last = try activity.map { try RulesFixture.day($0) }
            let today = try RulesFixture.day(on)
            return Self.refusal {
                try PoolReview.ends(
                    [lot], asset: asset, lastActivity: last, rank: 0, membership: .active(until: nil), terms: nil, on: today)
            }
        }
        #expect(try ask(nil, "2026-01-10") == nil)
        #expect(try ask(nil, "2026-01-11") == .wouldEnd)
        #expect(try ask("2025-06-01", "2026-01-11") == nil)
        #expect(try ask("2025-06-01", "2026-06-02") == .wouldEnd)
    }

    @Test(
        "ADV-22 MEM-21 what a lapsed membership would take along is not moved to who has lapsed",
        arguments: [(true, "2026-03-01", true), (true, "2026-01-10", false), (false, "2026-03-01", false)])
    func lapsed(_ forfeits: Bool, _ since: String, _ isRefused: Bool) throws {
        let lot = Lot(
            id: 1, asset: "points", kind: .earned, original: 10, remaining: 10, earnedOn: try RulesFixture.day("2026-01-10"),
            expiresOn: nil, folio: 0)
        let asset = try RulesFixture.program().points
        let terms = MembershipTerms(months: 12, renewal: nil, forfeits: forfeits)
        let (day, standing) = (
            try RulesFixture.day("2026-06-01"), MembershipStanding.lapsed(since: try RulesFixture.day(since))
        )
        let refusal = Self.refusal {
            try PoolReview.ends(
                [lot], asset: asset, lastActivity: nil, rank: 0, membership: standing, terms: terms, on: day)
        }
        #expect(refusal == (isRefused ? .wouldEnd : nil))
    }

    @Test("ADV-22 the receipt tells until when each part is good, parts of one day together") func sentences() throws {
        func lot(_ id: Int64, _ amount: Int64, _ ends: String?) throws -> Lot {
            Lot(
                id: id, asset: "points", kind: .earned, original: amount, remaining: amount, earnedOn: try RulesFixture.day("2026-01-10"),
                expiresOn: try ends.map { try RulesFixture.day($0) }, folio: 0)
        }
        let lots = [
            try lot(1, 30, "2026-09-30"), try lot(2, 20, nil), try lot(3, 10, "2026-09-30"), try lot(4, 40, "2027-01-31"),
        ]
        let lines = PoolReview.received(AssetAmount("points", 100), from: "…1234", as: lots)
        #expect(lines.map(\.key) == ["pool.received", "pool.ends", "pool.ends"])
        #expect(lines[1].values["amount"] == .amount(40, asset: "points"))
        #expect(lines[2].values["day"] == .day(try RulesFixture.day("2027-01-31")))
        #expect(PoolReview.sent(AssetAmount("points", 100), to: "…1").effect == AssetAmount("points", -100))
    }
}

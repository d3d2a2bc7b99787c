import Testing

@testable import LoyaltyRules

@Suite("What members are told of another version")
struct ProgramAnnouncementTests {
    private func changes(_ change: (inout CheckFixture) -> Void) -> [MemberChange] {
        var changed = DifferenceFixture.full
        change(&changed)
        return ProgramAnnouncement.changes(from: DifferenceFixture.full.program, to: changed.program)
    }

    @Test("POL-05 members are told what they can notice, each part once")
    func changes() {
        #expect(changes { _ in } == [])
        let raised = changes { $0.tiers[2] = CheckFixture.tier("gold", stays: 60, spend: 30_000_00) }
        #expect(raised == [MemberChange(.tierReach, "gold", .worse)])
        let more = changes { $0.earning[0] = CheckFixture.rule("base_points", rates: ["2", "3", "4"]) }
        #expect(more == [MemberChange(.earningChanged, "base_points", .better)])
        let gone = changes { $0.rewards.removeAll { $0.id == "night" } }
        #expect(gone == [MemberChange(.rewardRemoved, "night", .worse)])
        let coupon = changes { $0.memberPrices = [DifferenceFixture.price(["0.9", "0.85", "0.8"])] }
        #expect(coupon == [MemberChange(.memberPriceChanged, "rooms", .better)])
    }

    @Test("POL-05 what only staff see is left out: limits of roles, names, order")
    func silent() {
        #expect(changes { $0.terms = DifferenceFixture.terms(limits: ["clerk": 900]) } == [])
        #expect(changes { $0.stacks = [Stack(id: "extra", mode: .add)] } == [])
    }

    @Test(
        "each change of a program is either told or left out on purpose, and never makes two of one part",
        arguments: ProgramDifferenceCases.all)
    func every(_ one: ProgramDifferenceCase) {
        let told = ProgramAnnouncement.changes(from: one.programs.old, to: one.programs.new)
        #expect(Set(told.map { "\($0.topic) \($0.id)" }).count == told.count)
        #expect(told.allSatisfy { $0.direction == one.direction || $0.direction == .neutral })
    }

    @Test("POL-05 told of is what waits for its day, and what was withdrawn")
    func versions() {
        let versions = [
            PublishedVersion(1, from: CalendarDay("2020-01-01")!),
            PublishedVersion(2, from: CalendarDay("2026-09-01")!),
            PublishedVersion(3, from: CalendarDay("2026-07-01")!),
            PublishedVersion(4, from: CalendarDay("2026-08-01")!, isWithdrawn: true),
            PublishedVersion(5, from: CalendarDay("2026-09-01")!),
        ]
        func coming(_ day: String) -> [[Int]] {
            ProgramAnnouncement.coming(versions, on: CalendarDay(day)!).map { [$0.version.number, $0.after] }
        }
        #expect(coming("2026-06-30") == [[3, 1], [5, 3]], "2 is replaced, 4 withdrawn")
        #expect(coming("2026-07-01") == [[5, 3]])
        #expect(coming("2026-09-01") == [])
        #expect(ProgramAnnouncement.called(versions, on: CalendarDay("2026-09-01")!).map(\.number) == [4])
        #expect(ProgramAnnouncement.called(versions, on: CalendarDay("2026-09-02")!).isEmpty)
        #expect(
            ProgramAnnouncement.coming([versions[1]], on: CalendarDay("2026-01-01")!).isEmpty,
            "the first of all")
    }
}

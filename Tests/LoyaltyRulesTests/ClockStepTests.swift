import LoyaltyRules
import Testing

@Suite("A clock that is set")
struct ClockStepTests {
    static let allowed: [Int64] = [0, 1_000, 34_560_000_000, -1, -1_000, -299_999, -300_000]
    static let behind: [Int64] = [-300_001, -3_600_000, -157_680_000_000]
    private static let noon = Instant(milliseconds: 1_781_500_000_000)

    @Test(
        "T24 I-23 five minutes back are let pass, more are not, and no time is recorded before another",
        arguments: allowed)
    func tolerated(step: Int64) {
        let recorded = max(step, 0)
        let now = Instant(milliseconds: Self.noon.milliseconds + step)
        #expect(ClockStep.moment(now, after: Self.noon) == Instant(milliseconds: Self.noon.milliseconds + recorded))
    }

    @Test("T24 a clock that lies more than five minutes behind records nothing", arguments: behind)
    func refused(step: Int64) {
        #expect(ClockStep.moment(Instant(milliseconds: Self.noon.milliseconds + step), after: Self.noon) == nil)
    }

    @Test("T24 a clock before 2024 cannot be right")
    func impossible() {
        #expect(!ClockStep.isPossible(Instant(milliseconds: 0)))
        #expect(!ClockStep.isPossible(Instant(milliseconds: ClockStep.earliest.milliseconds - 1)))
        #expect(ClockStep.isPossible(ClockStep.earliest) && ClockStep.isPossible(Self.noon))
        #expect(CalendarDay("2024-01-01")!.number == Int(ClockStep.earliest.milliseconds / 86_400_000))
    }
}

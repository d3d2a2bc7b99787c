import LoyaltyRules
import Testing

@testable import LoyaltyService

@Suite("The parts of the demonstration's generator")
struct DemoPartsTests {
    @Test("SplitMix64 gives its published numbers")
    func numbers() {
        // The first number of a row is passed over.
        var numbers = SplitMix64(seed: 1_234_567)
        #expect(
            (0..<3).map { _ in numbers.next() } == [
                3_203_168_211_198_807_973, 9_817_491_932_198_370_423, 4_593_380_528_125_082_431,
            ])
    }

    @Test("A weight is drawn as often as it says, and 0 never")
    func weights() {
        var numbers = SplitMix64(seed: 3)
        var counts = [0, 0, 0]
        for _ in 0..<10_000 { counts[numbers.weighted([1, 0, 3])] += 1 }
        #expect(counts[1] == 0 && (2_300...2_700).contains(counts[0]), "\(counts)")
    }

    @Test("Days are drawn inside their span", arguments: [0, 1, 2, 3])
    func days(_ hotel: Int) throws {
        let first = try #require(CalendarDay("2026-01-01"))
        let last = first.adding(days: 60)
        let days = DemoDays(from: first, through: last)
        var numbers = SplitMix64(seed: 4)
        for length in 0..<60 {
            let day = days.draw(at: hotel, from: first.adding(days: 60 - length), through: last, &numbers)
            #expect(day >= first.adding(days: 60 - length) && day <= last)
        }
    }

    @Test("The clock goes through a day of China, never ahead of the machine's clock")
    func clock() throws {
        let day = try #require(CalendarDay("2026-03-01"))
        let live = Instant(milliseconds: Int64(day.number) * 86_400_000 + 3_600_000)
        let clock = DemoClock(live: Clock { live })
        #expect(clock.clock.now() == live)
        clock.begin(day.adding(days: -1), operations: 3)
        let times = (0..<5).map { _ in clock.clock.now() }
        #expect(times == times.sorted() && times[0] < times[2])
        for time in times { #expect(BusinessDay.of(time, timeZone: "Asia/Shanghai") == day.adding(days: -1)) }
        clock.begin(day.adding(days: 1))
        #expect(clock.clock.now() == live)
        clock.end()
        #expect(clock.clock.now() == live)
    }

    @Test("The generator waits until operations have ended, and is told the first failure")
    func flight() async throws {
        let flight = DemoFlight()
        for _ in 0..<3 { flight.begin() }
        async let settled: Void = flight.settle(to: 1)
        flight.end(nil)
        flight.end(nil)
        try await settled
        flight.end(ServiceFault.closing)
        await #expect(throws: ServiceFault.self) { try await flight.settle(to: 0) }
    }
}

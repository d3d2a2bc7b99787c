import Testing

@testable import LoyaltyRules

/// One broken program for each finding: GEN-06, TIER-17, PTS-14, ADV-19, T6.
@Suite struct ProgramCheckTests {
    @Test("A sound program has no findings") func sound() { #expect(CheckFixture().findings == []) }

    @Test("A rule that never applies is told (GEN-06)", arguments: ProgramCheckCases.unreachable)
    func unreachable(_ one: ProgramCheckCase) { expect(one) }
    @Test("What nothing uses is told (GEN-06)", arguments: ProgramCheckCases.unused) func unused(
        _ one: ProgramCheckCase
    ) { expect(one) }
    @Test("A ladder that does not rise is told (TIER-17)", arguments: ProgramCheckCases.ladder) func ladder(
        _ one: ProgramCheckCase
    ) { expect(one) }
    @Test("Gaps and overlaps in time are told (PTS-14, ADV-19)", arguments: ProgramCheckCases.dates)
    func dates(_ one: ProgramCheckCase) { expect(one) }
    @Test("Prices that lose money are told (RWD-02, CFL-02)", arguments: ProgramCheckCases.prices)
    func prices(_ one: ProgramCheckCase) { expect(one) }
    @Test("PTS-07 transfer prices below what is credited are told", arguments: ProgramCheckCases.settlement)
    func settlement(_ one: ProgramCheckCase) { expect(one) }
    @Test(
        "More spend never earns less, and nothing comes of nothing (T6)", arguments: ProgramCheckCases.earning
    ) func earning(_ one: ProgramCheckCase) {
        expect(one)
    }

    @Test("Slips that look sound are told (GEN-06)", arguments: ProgramCheckCases.slips) func slips(_ one: ProgramCheckCase) {
        expect(one)
    }

    @Test("A promotion that is over before the document counts is told, when that day is known (PTS-14)", arguments: [
        (nil, 0), ("2026-05-31", 0), ("2026-06-01", 1),
    ] as [(String?, Int)]) func over(_ day: String?, _ count: Int) {
        let program = CheckFixture {
            $0.earning.append(
                CheckFixture.rule("may", dates: CheckFixture.days("2026-05-01", "2026-05-31"), announcement: CheckFixture.name("May")))
        }.program
        let found = ProgramCheck.findings(of: program, from: day.flatMap { CalendarDay($0) })
        #expect(found.count { $0.key == "program_finding.campaign_over" } == count)
    }

    private func expect(_ one: ProgramCheckCase) {
        let fixture = CheckFixture(one.change)
        let found = fixture.findings.filter { $0.key == "program_finding." + one.key }
        #expect(!found.isEmpty, "\(fixture.findings.map(\.key))")
        #expect(found.first?.severity == one.severity)
        #expect(found.first?.where == one.place)
    }
}

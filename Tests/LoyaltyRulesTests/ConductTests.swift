import LoyaltyRules
import Testing

@Suite("Conduct: which sanction, by whom, and what it lets rest")
struct ConductTests {
    private let decided = Instant(milliseconds: 1_770_000_000_000)
    private let today = CalendarDay("2026-06-15")!

    @Test(
        "MEM-26 the ladder goes up by one step, and begins higher for what is against the law",
        arguments: [
            (ViolationKind.falseData, [Sanction](), Sanction.warning), (.slander, [.warning], .suspension),
            (.abuse, [.warning, .suspension], .cancellation), (.abuse, [.cancellation], .cancellation),
            (.cardMisuse, [.none], .warning), (.illegalAct, [], .suspension), (.illegalAct, [.suspension], .cancellation),
            (.slander, [.legalAction], .cancellation),
        ])
    func ladder(kind: ViolationKind, before: [Sanction], next: Sanction) {
        #expect(SanctionLadder.proposed(for: kind, before: before) == next)
    }

    @Test("MEM-26 nothing and a warning need one person; whoever opened or proposed is never the second")
    func second() {
        #expect(Sanction.allCases.filter { !$0.needsSecond } == [.none, .warning])
        #expect(Sanction.allCases.filter(\.suspends) == [.suspension, .cancellation, .legalAction])
        #expect(!SanctionLadder.mayConfirm("staff:1", openedBy: "staff:1", proposedBy: "staff:2"))
        #expect(!SanctionLadder.mayConfirm("staff:2", openedBy: "staff:1", proposedBy: "staff:2"))
        #expect(SanctionLadder.mayConfirm("staff:3", openedBy: "staff:1", proposedBy: "staff:2"))
    }

    @Test("MEM-26 an appeal has thirty days, and only then a membership is cancelled")
    func ends() {
        let month = decided.adding(seconds: 30 * 86_400)
        let before = Instant(milliseconds: month.milliseconds - 1)
        #expect(SanctionLadder.mayAppeal(decidedAt: decided, now: before))
        #expect(!SanctionLadder.mayAppeal(decidedAt: decided, now: month))
        let yesterday = CalendarDay("2026-06-14")!
        let cases: [(Sanction, ConductState, CalendarDay?, Instant, SanctionEnd?)] = [
            (.cancellation, .decided, nil, before, nil), (.cancellation, .decided, nil, month, .cancel),
            (.cancellation, .appealed, nil, month, nil), (.cancellation, .closed, nil, before, .cancel),
            (.suspension, .decided, nil, month, nil), (.suspension, .decided, today, month, nil),
            (.suspension, .decided, yesterday, before, .lift), (.suspension, .appealed, yesterday, before, .lift),
            (.warning, .decided, yesterday, month, nil), (.legalAction, .decided, yesterday, month, nil),
            (.suspension, .proposed, yesterday, month, nil),
        ]
        for (sanction, state, until, now, end) in cases {
            let due = SanctionEnd.due(sanction, state: state, until: until, decidedAt: decided, today: today, now: now)
            #expect(due == end, "\(sanction) \(state) \(String(describing: until))")
        }
    }

    @Test("T6 points do not leave for 72 hours after a new mobile or e-mail; what comes in is not touched")
    func contacts() {
        let end = decided.adding(seconds: 72 * 3_600)
        let before = Instant(milliseconds: end.milliseconds - 1)
        #expect(ContactHold.ends(for: "reward.redeem", changedAt: decided, now: before) == end)
        #expect(ContactHold.ends(for: "reward.redeem", changedAt: decided, now: end) == nil)
        #expect(ContactHold.ends(for: "reward.redeem", changedAt: nil, now: before) == nil)
        #expect(ContactHold.ends(for: "stay.record", changedAt: decided, now: before) == nil)
        #expect(ContactHold.ends(for: "entry.reverse", changedAt: decided, now: before) == nil)
    }

    @Test("MEM-27 what rests is said by name; what takes back, ends or asks about data goes on")
    func resting() {
        for name in ["reward.redeem", "points.transfer", "tier.buy", "member.merge"] { #expect(SuspensionReview.rests(name)) }
        for name in ["entry.reverse", "folio.correct", "points.expire", "member.close", "claim.open", "privacy.open"] {
            #expect(!SuspensionReview.rests(name))
        }
        let nothing = SuspensionReview.nothing(since: 7)
        #expect(nothing.lines.isEmpty && nothing.explanation.map(\.key) == ["conduct.withheld"])
    }
}

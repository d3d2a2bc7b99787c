import Testing

@testable import LoyaltyRules

@Suite("Replay of a member's history under two documents")
struct ReplayTests {
    private func frame(_ draft: Program, from: String = "2025-01-01", to: String = "2026-12-31") throws -> ReplayFrame {
        let inForce = try RulesFixture.program(expiry: ExpiryTerms(after: .months(12)))
        return ReplayFrame(
            published: [.init(from: try RulesFixture.day("2025-01-01"), program: inForce)], draft: draft,
            from: try RulesFixture.day(from), to: try RulesFixture.day(to))
    }

    private func stay(_ id: Int64, _ day: String, _ net: Int64, told: String? = nil) throws -> ReplayStep {
        let departure = try RulesFixture.day(day)
        let folio = Folio(
            kind: .stay, property: "hotel", outlet: nil, number: "S\(id)", arrival: departure.adding(days: -1),
            departure: departure, currency: try RulesFixture.currency("CNY"), lines: [FolioLine(category: "room", net: net)])
        return ReplayStep(
            operation: id, recordedOn: try told.map { try RulesFixture.day($0) } ?? departure,
            fact: .told(folio: id, folio, nil))
    }

    private func moved(_ id: Int64, _ day: String, _ amount: Int64, rule: String = "adjustment") throws -> ReplayStep {
        let day = try RulesFixture.day(day)
        return ReplayStep(
            operation: id, recordedOn: day,
            fact: .moved(ReplayMove(rule: rule, amount: AssetAmount("points", amount), day: day, property: "hotel")))
    }

    private func outcome(_ steps: [ReplayStep], _ frame: ReplayFrame) -> (ReplayOutcome, ReplayTally) {
        var tally = ReplayTally(frame)
        var account = ReplayAccount(
            ReplayMember(MemberID(1), traits: MemberTraits(), steps: steps), isDraft: true, frame: frame)
        for step in steps { _ = account.take(step, into: &tally) }
        return (account.close(into: &tally), tally)
    }

    @Test("opening and everything that moved make the closing balance, whatever happened") func sums() throws {
        var random = SeededGenerator()
        let draft = try RulesFixture.program(expiry: ExpiryTerms(after: .months(6)))
        let frame = try frame(draft, from: "2025-07-01")
        let first = try RulesFixture.day("2025-01-01")
        for round in 0..<60 {
            var steps: [ReplayStep] = []
            var day = first
            for id in 1...Int64(random.pick(2...25)) {
                day = day.adding(days: random.pick(0...60))
                let text = day.description
                switch random.pick(0...9) {
                case 0: steps.append(try moved(id, text, Int64(random.pick(1...500))))
                case 1: steps.append(try moved(id, text, -Int64(random.pick(1...500)), rule: "offset"))
                case 2:
                    let lines = random.pick(0...1) == 0 ? nil : [FolioLine(category: "room", net: Int64(random.pick(0...90_000)))]
                    steps.append(ReplayStep(operation: id, recordedOn: day, fact: .retold(folio: Int64(random.pick(1...Int(id))), lines)))
                case 3:
                    let back = ReplayReversal(
                        folio: Int64(random.pick(1...Int(id))), operation: 1, rule: "base_points", asset: "points", amount: 1, total: 2)
                    steps.append(ReplayStep(operation: id, recordedOn: day, fact: .takenBack(back)))
                default: steps.append(try stay(id, text, Int64(random.pick(1...200_000))))
                }
            }
            let (outcome, tally) = outcome(steps, frame)
            #expect(
                tally.opening[0] + tally.total(of: 0).change == tally.closing[0], "seed \(random.seed), round \(round)")
            #expect(tally.closing[0] == outcome.balances[0])
            #expect(outcome.balances[0] >= 0)
        }
    }

    @Test("points end a year after, in the month after their last day, at the hotel and tier that gave them") func expiry() throws {
        let frame = try frame(try RulesFixture.program(expiry: ExpiryTerms(after: .months(12))))
        let (outcome, tally) = outcome([try stay(1, "2025-03-31", 10_000)], frame)
        #expect(outcome.balances[0] == 0)
        #expect(tally.total(of: 0).expired == 100)
        #expect(Set(tally.cells.filter { $0.value.expired > 0 }.keys.map(\.month)) == [2026 * 12 + 3])
    }

    @Test("what is told late, after the daily run took points out, does not bring them back") func late() throws {
        let terms = ExpiryTerms(after: .months(12), extendedBy: [.stay])
        let frame = try frame(try RulesFixture.program(expiry: terms))
        let bill = try stay(1, "2025-03-01", 10_000)
        // The extending stay lies before the end, and is told after it: on that day nothing was left to extend.
        let late = try stay(2, "2026-02-20", 0, told: "2026-03-10")
        #expect(outcome([bill, late], frame).0.balances[0] == 0)
        #expect(outcome([bill, try stay(2, "2026-02-20", 0)], frame).0.balances[0] == 100)
    }

    @Test("what two documents say alike is worked out once, and never where they differ or tiers do") func shared() throws {
        var voices = EarningVoices()
        let (one, same) = (try RulesFixture.program(), try RulesFixture.program())
        #expect(voices.voice(of: one) == voices.voice(of: same))
        #expect(voices.voice(of: one) != voices.voice(of: try RulesFixture.program(rounding: .ceiling)))
        #expect(voices.voice(of: one) != voices.voice(of: try RulesFixture.program(currency: "JPY")))
        // Side by side, and each by itself: the same figures, with rates by tier and other thresholds.
        let strict = Program(
            id: "strict", name: one.name, currency: one.currency, names: one.names, assets: one.assets, counters: one.counters,
            tiers: [one.tiers[0], RulesFixture.tier("silver", isAny: true, stays: 4, spend: 9_000_00)] + one.tiers.dropFirst(2),
            earning: one.earning)
        let frame = ReplayFrame(
            published: [.init(from: try RulesFixture.day("2025-01-01"), program: one)], draft: strict,
            from: try RulesFixture.day("2025-01-01"), to: try RulesFixture.day("2026-12-31"))
        #expect(frame.voicesInForce == frame.voicesOfDraft)
        let steps = try (1...9).map { try stay($0, "2025-0\($0)-11", 50_000 + $0) }
        var comparison = ReplayComparison(frame)
        comparison.add(ReplayMember(MemberID(1), traits: MemberTraits(), steps: steps))
        #expect(comparison.draft == outcome(steps, frame).1)
        #expect(comparison.draft.closing[0] < comparison.inForce.closing[0])
    }

    @Test("the memory of one member leaves nothing behind for the next") func reused() throws {
        var random = SeededGenerator()
        let frame = try frame(try RulesFixture.program(expiry: ExpiryTerms(after: .months(6))), from: "2025-05-01")
        let first = try RulesFixture.day("2025-01-01")
        var together = ReplayComparison(frame)
        var (inForce, draft) = (ReplayTally(frame), ReplayTally(frame))
        var changed = 0
        for member in 1...80 {
            var day = first
            let steps = try (1...Int64(random.pick(1...14))).map { id in
                day = day.adding(days: random.pick(0...70))
                switch random.pick(0...5) {
                case 0: return try moved(id, day.description, Int64(random.pick(-200...300)))
                case 1:
                    let title = TierTitle(tier: "gold", cause: .granted, from: day, until: day.adding(days: 40))
                    return ReplayStep(operation: id, recordedOn: day, fact: .titled(title))
                default: return try stay(id, day.description, Int64(random.pick(1...200_000)))
                }
            }
            let history = ReplayMember(MemberID(Int64(member)), traits: MemberTraits(joinedOn: day), steps: steps)
            together.add(history)
            var (before, after) = (
                ReplayAccount(history, isDraft: false, frame: frame), ReplayAccount(history, isDraft: true, frame: frame)
            )
            for step in steps {
                _ = before.take(step, into: &inForce)
                _ = after.take(step, into: &draft)
            }
            if before.close(into: &inForce) != after.close(into: &draft) { changed += 1 }
        }
        #expect(together.inForce == inForce && together.draft == draft, "seed \(random.seed)")
        #expect(together.changed == changed && changed > 0, "seed \(random.seed)")
    }

    @Test("a reversal takes back the same part of what the draft gives") func part() throws {
        let back = ReplayReversal(folio: 1, operation: 1, rule: "base_points", asset: "points", amount: 30, total: 120)
        #expect(back.part(of: 240) == 60 && back.part(of: 0) == 0 && back.part(of: 7) == 1)
        let none = ReplayReversal(folio: 1, operation: 1, rule: "r", asset: "points", amount: 5, total: 0)
        #expect(none.part(of: 100) == 0)
    }

    @Test("a tier that the draft does not know is compared by its place") func change() throws {
        let frame = try frame(try TierFixture.program([TierFixture.tier("star")]))
        #expect(frame.change(from: "gold", to: "star") == .down)
        #expect(frame.change(from: "silver", to: "star") == .kept)
        #expect(frame.change(from: "base", to: "star") == .up)
    }

    @Test("what is held is worth what the document says, rounded down; nothing is made up") func worth() throws {
        let plain = try RulesFixture.program()
        #expect(ReplayWorth.value(1_000, of: "points", in: plain) == nil)
        let program = Program(
            id: "worth", name: RulesFixture.name("Worth"), currency: try RulesFixture.currency("CNY"),
            names: ProgramNames(properties: [], categories: []),
            assets: [
                Asset(id: "points", name: RulesFixture.name("Points"), worth: Rate("0.015")),
                Asset(id: "dollars", name: RulesFixture.name("Dollars"), decimals: 2, worth: .one),
            ], tiers: [Tier(id: "base", name: RulesFixture.name("Base"))])
        // 1,001 points of ¥0.015 are ¥15.015; 12.34 dollars of ¥1 are ¥12.34.
        #expect(ReplayWorth.value(1_001, of: "points", in: program) == 15_01)
        #expect(ReplayWorth.value(12_34, of: "dollars", in: program) == 12_34)
    }

    @Test("the members for whom most changes are shown, the same whatever the order") func examples() throws {
        let draft = try RulesFixture.program(expiry: nil)
        let frame = try frame(draft)
        let members = try (1...9).map { number in
            ReplayMember(
                MemberID(Int64(number)), traits: MemberTraits(),
                steps: [try stay(1, "2025-02-01", Int64(number == 4 ? 7 : number) * 10_000)])
        }
        var (there, back) = (ReplayComparison(frame, examples: 3), ReplayComparison(frame, examples: 3))
        for member in members { there.add(member) }
        for member in members.reversed() { back.add(member) }
        #expect(there.examples == back.examples)
        #expect(there.examples[.kept]?.map(\.member.value) == [9, 8, 4])
        #expect(there.changed == 9)
    }
}

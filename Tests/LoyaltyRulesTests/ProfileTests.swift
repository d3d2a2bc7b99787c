import Testing

@testable import LoyaltyRules

@Suite("Profiles")
struct ProfileTests {
    private let today = CalendarDay("2026-06-15")!

    private func words(_ edit: ProfileEdit) -> [String] {
        ProfileReview.problems(edit, on: today).map { "\($0.field) \($0.word)" }
    }

    @Test("MEM-20 a day of the year, with its year or without; 29 February with a leap year only")
    func days() {
        for (text, read) in [
            ("05-18", "05-18"), ("2012-05-18", "2012-05-18"), ("02-29", "02-29"), ("2024-02-29", "2024-02-29"), ("1900-01-01", "1900-01-01"),
            ("2023-02-29", nil), ("1900-02-29", nil), ("1899-12-31", nil), ("13-01", nil), ("04-31", nil), ("5-18", nil), ("", nil),
            ("2012/05/18", nil),
        ] as [(String, String?)] {
            #expect(PartialDate(text).map { "\($0)" } == read, "\(text)")
        }
        let leap = PartialDate("02-29")
        #expect(leap?.daysUntil(from: CalendarDay("2026-02-27")!, leap: .february28) == 1)
        #expect(leap?.daysUntil(from: CalendarDay("2026-02-27")!, leap: .march1) == 2)
        #expect(PartialDate("06-15")?.daysUntil(from: today, leap: .february28) == 0)
        #expect(PartialDate("06-14")?.daysUntil(from: today, leap: .february28) == 364)
    }

    @Test("MEM-09 MEM-10 MEM-20 what can't be kept names its field; the last that can is kept")
    func problems() {
        let wedding = SpecialDate(label: "Wedding", day: PartialDate("2012-05-18")!)
        let child = Companion(name: "Li Ming", relation: .child, birthday: PartialDate("2020-02-29"))
        #expect(words(ProfileEdit()) == [])
        #expect(words(ProfileEdit(company: String(repeating: "x", count: 80), dates: [wedding], companions: [child])) == [])
        #expect(words(ProfileEdit(company: String(repeating: "x", count: 81))) == ["company too_long"])
        #expect(words(ProfileEdit(address: String(repeating: "x", count: 201))) == ["address too_long"])
        #expect(words(ProfileEdit(note: String(repeating: "x", count: 501))) == ["note too_long"])
        #expect(words(ProfileEdit(dates: [SpecialDate(label: " ", day: PartialDate("05-18")!)])) == ["dates[0].label required"])
        let tomorrow = SpecialDate(label: "x", day: PartialDate("2026-06-16")!)
        #expect(words(ProfileEdit(dates: [wedding, tomorrow])) == ["dates[1].day day_to_come"])
        #expect(words(ProfileEdit(dates: [SpecialDate(label: "x", day: PartialDate("2026-06-15")!)])) == [])
        let unborn = Companion(name: "", relation: .child, birthday: PartialDate("2027-01-01"))
        #expect(words(ProfileEdit(companions: [unborn])) == ["companions[0].name required", "companions[0].birthday day_to_come"])
        #expect(words(ProfileEdit(dates: Array(repeating: wedding, count: 10))) == [])
        #expect(words(ProfileEdit(dates: Array(repeating: wedding, count: 11))) == ["dates list_too_long"])
    }

    @Test("MEM-10 a retired choice stays with whoever has it; health data never stands among the others")
    func choices() {
        func choice(_ id: String, isSensitive: Bool = false, isRetired: Bool = false) -> PreferenceChoice {
            PreferenceChoice(
                id: id, kind: .food, english: id, simplifiedChinese: id, traditionalChinese: id, isSensitive: isSensitive,
                isRetired: isRetired)
        }
        let catalogue = [choice("tea"), choice("old", isRetired: true), choice("nuts", isSensitive: true)]
        func unknown(_ chosen: [String], before: [String] = [], isSensitive: Bool = false) -> String? {
            ProfileReview.unknownChoice(chosen, before: before, isSensitive: isSensitive, catalogue: catalogue)
        }
        #expect(unknown(["tea"]) == nil)
        #expect(unknown(["tea", "none"]) == "none")
        #expect(unknown(["old"]) == "old")
        #expect(unknown(["old"], before: ["old"]) == nil)
        #expect(unknown(["nuts"]) == "nuts")
        #expect(unknown(["nuts"], isSensitive: true) == nil)
        #expect(unknown(["tea"], isSensitive: true) == "tea")
        func problem(_ choice: PreferenceChoice, known: PreferenceChoice? = nil) -> String? {
            CatalogueReview.problem(choice, known: known).map { "\($0.field) \($0.problem)" }
        }
        #expect(problem(choice("tea_2")) == nil)
        #expect(problem(choice("Tea")) == "id catalogue_id")
        #expect(problem(choice("tea", isSensitive: true), known: choice("tea")) == "is_sensitive choice_stays_sensitive")
        #expect(problem(choice("tea", isRetired: true), known: choice("tea")) == nil)
        let nameless = PreferenceChoice(id: "x", kind: .room, english: "x", simplifiedChinese: " ", traditionalChinese: "x")
        #expect(problem(nameless) == "name_zh_hans required")
    }

    @Test("MEM-15 what changes is told field by field, old and new; what stays is not told")
    func changes() {
        let old = MemberProfile(company: "Tea", preferences: ["suite"])
        let edit = ProfileEdit(company: " Sea\tTrading ", preferences: ["suite", "golf", "golf"], dates: [])
        let new = edit.applied(to: old)
        #expect(new.company == "Sea Trading" && new.preferences == ["golf", "suite"] && new.note == "")
        let changes = ProfileReview.changes(from: old, to: new, health: [], to: ["allergy_nuts"])
        #expect(changes.map(\.field) == ["company", "preferences", "health"])
        #expect(changes.map(\.isSensitive) == [false, false, true])
        #expect(changes[0].old == "Tea" && changes[0].new == "Sea Trading" && changes[1].new == "golf suite")
        #expect(ProfileReview.changes(from: old, to: ProfileEdit().applied(to: old), health: [], to: []) == [])
    }

    @Test("MEM-15 whom to ask: a profile that was confirmed too long ago, and what the channel asks for")
    func stale() {
        let terms = ProfileTerms(staleMonths: 12, managedTiers: 1)
        func reasons(_ day: String, _ required: Set<JoinField> = [], _ known: Set<JoinField> = []) -> [StaleReview.Reason] {
            StaleReview.reasons(confirmed: CalendarDay(day)!, on: today, terms: terms, required: required, known: known)
        }
        #expect(reasons("2025-06-16") == [])
        #expect(reasons("2025-06-15") == [.notConfirmed])
        #expect(reasons("2026-06-01", [.name, .mobile, .email, .birthday], [.mobile]) == [.noEmail, .noBirthday])
        #expect(reasons("2026-06-01", [.birthDate], [.birthday]) == [], "of a date of birth only month and day are kept")
        #expect(reasons("2026-06-01", [.birthDate]) == [.noBirthday])
        #expect(reasons("2026-06-01", [.paperForm]) == [])
    }

    @Test("MEM-28 an account manager is for the highest tiers, and for special members of any")
    func managers() {
        let terms = ProfileTerms(staleMonths: 12, managedTiers: 2)
        for (rank, isSpecial, may) in [(3, false, true), (2, false, true), (1, false, false), (0, true, true)] {
            #expect(terms.mayHaveManager(rank: rank, of: 4, isSpecial: isSpecial) == may, "\(rank) \(isSpecial)")
        }
        #expect(ProfileTerms.usual.problem == nil)
        #expect(ProfileTerms(staleMonths: 0, managedTiers: 1).problem?.field == "stale_months")
        #expect(ProfileTerms(staleMonths: 120, managedTiers: 21).problem?.field == "managed_tiers")
    }

    @Test("TIER-19 a tag by rule is a condition of the program's language: tiers, and what was counted in so many months")
    func tags() throws {
        let program = try RulesFixture.program()
        let counter = try #require(program.counters.first)
        let tier = try #require(program.tiers.last?.id)
        func finds(_ rule: TagRule, _ tier: String, _ total: Int64) -> TagReview.Finding {
            TagReview.find(
                rule, tier: tier, traits: MemberTraits(), history: StatedHistory([counter.id: total]), program: program, on: today)
        }
        let rule = TagRule(tiers: [tier], measures: [TagRule.Measure(counter: counter.id, months: 12, atLeast: 5, atMost: 9)])
        for (held, total, holds) in [(tier, 5, true), (tier, 9, true), (tier, 4, false), (tier, 10, false), ("none", 5, false)] {
            #expect(finds(rule, held, Int64(total)) == TagReview.Finding(holds: holds, found: [Int64(total)]), "\(held) \(total)")
        }
        let anybody = TagRule(measures: [TagRule.Measure(counter: counter.id, months: 3, atLeast: 1)])
        #expect(finds(anybody, "none", 1).holds)
        func problem(_ rule: TagRule?, id: String = "big") -> String? {
            let tag = ProfileTag(id: id, english: "Big", simplifiedChinese: "大", traditionalChinese: "大", rule: rule)
            return CatalogueReview.problem(tag, tiers: [tier], counters: [counter.id]).map { "\($0.field) \($0.problem)" }
        }
        #expect(problem(rule) == nil)
        #expect(problem(nil) == nil)
        #expect(problem(nil, id: "two words") == "id malformed_tag")
        #expect(problem(TagRule(measures: [])) == "tiers tag_rule_empty")
        #expect(problem(TagRule(tiers: ["none"], measures: [])) == "tiers card_tier")
        #expect(problem(TagRule(measures: [TagRule.Measure(counter: "none", months: 1, atLeast: 1)])) == "counter_0 tag_counter")
        #expect(problem(TagRule(measures: [TagRule.Measure(counter: counter.id, months: 0, atLeast: 1)])) == "months_0 out_of_bounds")
        #expect(problem(TagRule(measures: [TagRule.Measure(counter: counter.id, months: 1, atLeast: nil)])) == "at_least_0 required")
    }
}

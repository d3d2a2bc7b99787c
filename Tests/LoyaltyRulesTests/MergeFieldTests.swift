import Testing

@testable import LoyaltyRules

@Suite("Which of two accounts tells a field better")
struct MergeFieldTests {
    private typealias Fact = MergeProposal.Fact

    private static func fact(_ isTold: Bool, _ isVerified: Bool = false, _ at: Int64 = 5) -> Fact {
        Fact(isTold: isTold, isVerified: isVerified, toldAt: Instant(milliseconds: at))
    }

    @Test(
        "MEM-16 something over nothing, proved over unproved, newer over older, and else what the account has that stays",
        arguments: [
            (fact(true), fact(false, true, 9), .staying, .onlyTold), (fact(false, false, 9), fact(true), .leaving, .onlyTold),
            (fact(true, true, 1), fact(true, false, 9), .staying, .verified), (fact(true, false, 9), fact(true, true, 1), .leaving, .verified),
            (fact(true, true, 9), fact(true, true, 8), .staying, .newer), (fact(true, false, 8), fact(true, false, 9), .leaving, .newer),
            (fact(true), fact(true), .staying, .staying), (fact(true, true), fact(true, true), .staying, .staying),
        ] as [(MergeProposal.Fact, MergeProposal.Fact, MergeSide, MergeProposal.Reason)])
    func proposal(_ staying: MergeProposal.Fact, _ leaving: MergeProposal.Fact, _ side: MergeSide, _ reason: MergeProposal.Reason) {
        #expect(MergeProposal.judge(staying: staying, leaving: leaving) == MergeProposal.Answer(side, reason))
    }

    private static func values(_ mark: String) -> MergeValues {
        MergeValues(
            name: mark, mobile: mark, email: mark, language: mark == "a" ? .english : .simplifiedChinese, birthday: mark,
            profile: MemberProfile(
                gender: mark == "a" ? .female : .male, company: mark, address: mark, preferences: [mark], note: mark,
                dates: [SpecialDate(label: mark, day: PartialDate("05-18")!)], companions: [Companion(name: mark, relation: .child)]))
    }

    @Test("MEM-16 each field is taken by itself, and given back by itself", arguments: MergeField.allCases)
    func field(_ field: MergeField) {
        let (mine, theirs) = (Self.values("a"), Self.values("b"))
        let layer = MergeLayer(mine, taking: [field], from: theirs)
        #expect(layer.taken == [field] && layer.after.text(field) == theirs.text(field))
        for other in MergeField.allCases where other != field { #expect(layer.after.text(other) == mine.text(other)) }
        #expect(layer.parted(layer.after, under: []) == mine)
    }

    @Test("MEM-16 nothing is taken over something, and of what both tell alike nothing is kept")
    func nothing() {
        let mine = Self.values("a")
        var empty = mine
        (empty.mobile, empty.birthday, empty.profile) = (nil, nil, MemberProfile())
        #expect(MergeLayer(mine, taking: Set(MergeField.allCases), from: empty).taken == [])
        #expect(MergeLayer(mine, taking: Set(MergeField.allCases), from: mine).taken == [])
        #expect(MergeLayer(empty, taking: [.mobile], from: mine).taken == [.mobile])
    }

    @Test("MEM-16 what was put right since the merge stays as it was put right")
    func changedSince() {
        let layer = MergeLayer(Self.values("a"), taking: [.name, .mobile], from: Self.values("b"))
        var now = layer.after
        now.mobile = "c"
        let parted = layer.parted(now, under: [])
        #expect(parted.mobile == "c" && parted.name == "a")
    }

    @Test("MEM-16 of two merges either can be undone first: what comes back is the account's own")
    func order() {
        let own = Self.values("a")
        let first = MergeLayer(own, taking: [.mobile], from: Self.values("b"))
        let second = MergeLayer(first.after, taking: [.mobile, .name], from: Self.values("c"))
        let last = second.parted(second.after, under: [(first, true)])
        #expect(last.mobile == "b" && last.name == "a")
        #expect(first.parted(last, under: []) == own)
        let early = first.parted(second.after, under: [])
        #expect(early == second.after, "the later merge stands")
        #expect(second.parted(early, under: [(first, false)]) == own)
    }
}

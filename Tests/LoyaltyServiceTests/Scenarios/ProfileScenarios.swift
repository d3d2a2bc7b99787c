import LoyaltyRules
import LoyaltyTestKit
import PortableSQL
import Testing

@testable import LoyaltyService

@Suite("Scenarios: profiles", .serialized)
struct ProfileScenarios {
    private func change(_ member: MemberID, _ edit: ProfileEdit) -> ChangeProfile { ChangeProfile(member: member, edit: edit) }

    private func consent(_ stage: Stage, _ member: MemberID) async throws {
        try await stage.perform(GiveConsent(member: member, purpose: .health, textVersion: "1", channel: "portal"), by: .member(member))
    }

    private func profile(_ stage: Stage, _ member: MemberID, reason: String = "", by actor: Actor = .system) async throws -> ProfileView {
        try #require(try await stage.service.reading.profile(of: member, revealing: reason, by: actor))
    }

    private func fields(_ stage: Stage, _ member: MemberID, by actor: Actor) async throws -> [String] {
        try await stage.service.reading.profileChanges(of: member, limit: 50, by: actor).map {
            [$0.field, $0.change?.old ?? "?", $0.change?.new ?? "?", $0.channel].joined(separator: "|")
        }
    }

    @Test("MEM-09 MEM-15 MEM-20 one way to change a profile; each change is kept, old and new, by whom and where", arguments: Engine.all)
    func history(engine: Engine) async throws {
        let stage = try await Stage(engine)
        let member = try await stage.enrol()
        let wedding = SpecialDate(label: "Wedding", day: PartialDate("02-29")!)
        let desk = try await stage.perform(
            change(member, ProfileEdit(gender: .female, company: "Tea", preferences: ["suite"], dates: [wedding])), by: stage.staff(.clerk))
        #expect(desk.changed == ["gender", "company", "preferences", "dates"])
        let own = try await stage.perform(change(member, ProfileEdit(company: "Sea")), by: .member(member))
        #expect(own.changed == ["company"])
        try await stage.perform(SetTraits(member: member, birthday: MonthDay("05-18"), tags: ["vip"]))
        try await stage.perform(CorrectPerson(member: member, name: nil, mobile: MobileNumber("13800138999"), email: nil))
        let view = try await profile(stage, member)
        #expect(view.row.profile.company == "Sea" && view.row.profile.dates == [wedding] && view.tags == ["vip"])
        let told = try await fields(stage, member, by: .member(member))
        #expect(told.contains("company|Tea|Sea|portal") && told.contains("company||Tea|desk") && told.contains("tags||vip|system"))
        #expect(told.contains { $0.hasPrefix("mobile|") && $0.contains("|+8613800138999|") })
        let seen = try await fields(stage, member, by: stage.staff(.clerk))
        #expect(!seen.contains { $0.contains("13800138999") }, "contacts are masked in the history, too")
        #expect(try await stage.refusal(change(member, ProfileEdit(company: "x")), by: .member(MemberID(7))) == .permissionDenied)
        #expect(try await stage.refusal(change(member, ProfileEdit(company: "x")), by: stage.staff(.auditor)) == .permissionDenied)
        #expect(try await stage.refusal(change(member, ProfileEdit(preferences: ["none"]))) == .preferenceUnknown)
        #expect(try await stage.refusal(change(MemberID(7), ProfileEdit())) == .memberUnknown)
        let bytes = try stage.dump()["member_profile", default: []] + stage.dump()["profile_change", default: []]
        #expect(!bytes.contains { $0.contains("Tea") || $0.contains("Wedding") }, "sealed at rest")
        try stage.close()
    }

    @Test("MEM-10 SEC-04 what tells of health needs its consent, is hidden, and goes with the consent", arguments: Engine.all)
    func health(engine: Engine) async throws {
        let stage = try await Stage(engine)
        let member = try await stage.enrol()
        let nuts = change(member, ProfileEdit(health: ["allergy_nuts"]))
        #expect(try await stage.refusal(nuts) == .healthConsentMissing)
        #expect(try await stage.refusal(change(member, ProfileEdit(preferences: ["allergy_nuts"]))) == .preferenceUnknown)
        try await consent(stage, member)
        try await stage.perform(nuts)
        let hidden = try await profile(stage, member, by: stage.staff(.clerk))
        #expect(hidden.health == nil && hidden.healthCount == 1 && hidden.row.health == [])
        let shown = try await profile(stage, member, reason: "dinner", by: stage.staff(.clerk))
        #expect(shown.health == ["allergy_nuts"])
        let looks = try await stage.service.reading.accesses(of: member, limit: 5, by: .system)
        #expect(looks.contains { $0.fields.contains("health") && $0.reason == "dinner" })
        do {
            _ = try await profile(stage, member, reason: "curious", by: stage.staff(.auditor))
            Issue.record("an auditor has seen it")
        } catch let refusal as Refusal {
            #expect(refusal.code == .permissionDenied)
        }
        try await stage.perform(LimitProcessing(member: member, kind: .restriction, isInForce: true, note: ""))
        do {
            _ = try await profile(stage, member, reason: "dinner", by: stage.staff(.clerk))
            Issue.record("restricted data was used")
        } catch let refusal as Refusal {
            #expect(refusal.code == .memberRestricted)
        }
        #expect(try await stage.refusal(nuts, by: stage.staff(.clerk)) == .memberRestricted)
        try await stage.perform(LimitProcessing(member: member, kind: .restriction, isInForce: false, note: ""))
        #expect(try await profile(stage, member, by: .member(member)).health == ["allergy_nuts"])
        #expect(try await fields(stage, member, by: .member(member)) == ["health||allergy_nuts|system"])
        #expect(try await fields(stage, member, by: .system) == ["health|?|?|system"])
        try await stage.perform(WithdrawConsent(member: member, purpose: .health, channel: "portal"), by: .member(member))
        let after = try await profile(stage, member, by: .member(member))
        #expect(after.health == [] && after.healthCount == 0 && !after.hasHealthConsent)
        #expect(try await fields(stage, member, by: .member(member)) == ["health|?|?|system"], "not in the history either")
        #expect(try await stage.refusal(nuts) == .healthConsentMissing)
        try stage.close()
    }

    @Test("MEM-24 MEM-28 a special member and the account manager: with reason and name, for the highest tiers", arguments: Engine.all)
    func care(engine: Engine) async throws {
        let stage = try await Stage(engine)
        let member = try await stage.enrol()
        let manager = try await stage.perform(
            try CreateUser(
                login: "may", displayName: "May", roles: [.manager], properties: nil, password: "correct horse battery")
        ).userID
        func care(_ isSpecial: Bool, _ manager: Int64?, _ reason: String = "guest of the house") -> SetMemberCare {
            SetMemberCare(member: member, isSpecial: isSpecial, manager: manager, reason: reason)
        }
        #expect(try await stage.refusal(care(false, manager)) == .managerNotForTier)
        #expect(try await stage.refusal(care(true, 7)) == .userUnknown)
        #expect(try await stage.refusal(care(true, nil), by: stage.staff(.clerk)) == .permissionDenied)
        do {
            try await stage.perform(care(true, nil, " "))
            Issue.record("without a reason")
        } catch let input as InvalidInput {
            #expect(input.problems.map(\.field) == ["reason"])
        }
        try await stage.perform(care(true, manager), by: stage.staff(.manager))
        let view = try await profile(stage, member)
        #expect(view.row.isSpecial && view.row.specialReason == "guest of the house" && view.managerName == "May")
        let reading = stage.service.reading
        #expect(try await reading.profiles(.special, after: MemberID(0), limit: 9, by: .system).lines.map(\.member.member) == [member])
        #expect(try await reading.profiles(.managed(manager), after: MemberID(0), limit: 9, by: .system).lines.count == 1)
        #expect(try await fields(stage, member, by: .system) == ["manager||May|desk", "special|no|yes|desk"])
        try await stage.perform(care(false, nil, "moved away"))
        #expect(try await reading.profiles(.special, after: MemberID(0), limit: 9, by: .system).lines.isEmpty)
        try stage.close()
    }

    @Test("MEM-15 whom to ask: confirmed in one click, by hotel and tag, page by page", arguments: Engine.all)
    func stale(engine: Engine) async throws {
        let stage = try await Stage(engine)
        let first = try await stage.enrol()
        let second = try await stage.enrol("Zhang Min", number: 2)
        let reading = stage.service.reading
        func list(_ property: String = "", tag: String = "", after: MemberID = MemberID(0), limit: Int = 9) async throws -> [MemberID] {
            try await reading.profiles(.stale, property: property, tag: tag, after: after, limit: limit, by: .system)
                .lines.map(\.member.member)
        }
        #expect(try await list() == [])
        stage.clock.go(to: try day("2027-08-01"))
        #expect(try await list() == [first, second])
        #expect(try await list(limit: 1) == [first])
        #expect(try await list(after: first) == [second])
        #expect(try await list("elsewhere") == [])
        try await stage.perform(SetTraits(member: second, birthday: nil, tags: ["vip"]))
        #expect(try await list(tag: "vip") == [second])
        try await stage.perform(change(first, ProfileEdit()), by: stage.staff(.clerk))
        #expect(try await list() == [second])
        #expect(try await profile(stage, first).reasons == [])
        try await stage.perform(SetProfileTerms(ProfileTerms(staleMonths: 24, managedTiers: 1)))
        #expect(try await list() == [])
        let policy = JoinPolicy(required: [.name, .email], optional: [.mobile], needsReview: false, answerHours: 24)
        try await stage.perform(SetJoinChannel(channel: .desk, policy: policy))
        #expect(try await profile(stage, first).reasons == [.noEmail])
        try stage.close()
    }

    @Test("TIER-19 a tag by rule looks at what was counted, apart from the tier, and says why", arguments: Engine.all)
    func tags(engine: Engine) async throws {
        let stage = try await Stage(engine)
        let member = try await stage.enrol()
        let other = try await stage.enrol("Zhang Min", number: 2)
        let nights = TagRule.Measure(counter: "nights", months: 12, atLeast: 2)
        let tag = ProfileTag(
            id: "frequent", english: "Frequent", simplifiedChinese: "常", traditionalChinese: "常", rule: TagRule(measures: [nights]))
        try await stage.perform(SetProfileTag(tag))
        #expect(try await profile(stage, member).ruleTags.isEmpty)
        try await stage.record(stage.stayFolio("S1", to: "2026-06-03", nights: 2, net: 80_000), for: member)
        let found = try await profile(stage, member).ruleTags
        #expect(found.map(\.tag.id) == ["frequent"] && found.first?.finding.found.count == 1)
        let carried = try await stage.service.reading.profiles(.all, tag: "frequent", after: MemberID(0), limit: 9, by: .system)
        #expect(carried.lines.map(\.member.member) == [member] && carried.next == nil)
        #expect(try await profile(stage, other).ruleTags.isEmpty)
        try await stage.perform(LimitProcessing(member: member, kind: .objection, isInForce: true, note: ""))
        #expect(try await profile(stage, member).ruleTags.isEmpty, "who objects to profiling carries no tag")
        try await stage.perform(LimitProcessing(member: member, kind: .objection, isInForce: false, note: ""))
        #expect(try await profile(stage, member).ruleTags.count == 1)
        let retired = ProfileTag(
            id: "frequent", english: "Frequent", simplifiedChinese: "常", traditionalChinese: "常", rule: TagRule(measures: [nights]),
            isRetired: true)
        try await stage.perform(SetProfileTag(retired))
        #expect(try await profile(stage, member).ruleTags.isEmpty)
        try stage.close()
    }

    @Test("MEM-10 a choice is renamed and retired, never lost to whoever has it", arguments: Engine.all)
    func catalogue(engine: Engine) async throws {
        let stage = try await Stage(engine)
        let member = try await stage.enrol()
        try await stage.perform(change(member, ProfileEdit(preferences: ["suite"])))
        func choice(_ name: String, isRetired: Bool = false) -> SetPreferenceChoice {
            SetPreferenceChoice(
                PreferenceChoice(
                    id: "suite", kind: .room, english: name, simplifiedChinese: "套", traditionalChinese: "套", isRetired: isRetired))
        }
        try await stage.perform(choice("Large suite", isRetired: true))
        #expect(try await stage.service.reading.profileSettings().choices.first { $0.id == "suite" }?.english == "Large suite")
        try await stage.perform(change(member, ProfileEdit(preferences: ["suite", "golf"])))
        let other = try await stage.enrol("Zhang Min", number: 2)
        #expect(try await stage.refusal(change(other, ProfileEdit(preferences: ["suite"]))) == .preferenceUnknown)
        let abroad = Actor.staff(9, roles: [.administrator], properties: ["elsewhere"])
        #expect(try await stage.refusal(choice("x"), by: abroad) == .propertyOutOfScope)
        try stage.close()
    }

    @Test("MEM-16 profiles stay with their accounts: shown together after a merge, as they were after parting", arguments: Engine.all)
    func merged(engine: Engine) async throws {
        let stage = try await Stage(engine)
        let staying = try await stage.enrol()
        let leaving = try await stage.enrol("Li Wei", number: 2)
        try await stage.perform(change(staying, ProfileEdit(company: "Tea", preferences: ["suite"])))
        try await stage.perform(change(leaving, ProfileEdit(company: "Sea", preferences: ["golf"])))
        try await stage.perform(SetTraits(member: leaving, birthday: nil, tags: ["vip"]))
        let tables = ["member_profile", "profile_change", "member_trait"]
        let before = try stage.dump()
        try await stage.perform(MergeMembers(member: staying, duplicate: .id(leaving), reason: "same person"))
        let view = try await profile(stage, staying)
        #expect(view.row.profile.company == "Tea" && view.merged.map(\.profile.preferences) == [["golf"]])
        #expect(view.merged.first?.tags == ["vip"])
        #expect(try await stage.refusal(change(leaving, ProfileEdit())) != nil)
        try await stage.perform(UnmergeMembers(member: leaving, reason: "brothers"))
        let after = try stage.dump()
        for table in tables { #expect(after[table] == before[table], "\(table)") }
        #expect(try await profile(stage, staying).merged.isEmpty)
        #expect(try await profile(stage, leaving).row.profile.company == "Sea")
        try stage.close()
    }

    @Test("SEC-11 SEC-13 a copy has the profile in clear; forgetting the person forgets it", arguments: Engine.all)
    func copyAndErasure(engine: Engine) async throws {
        let stage = try await Stage(engine)
        let member = try await stage.enrol()
        try await consent(stage, member)
        try await stage.perform(
            change(
                member,
                ProfileEdit(
                    company: "Tea", health: ["allergy_nuts"],
                    companions: [Companion(name: "Li Ming", relation: .child, birthday: PartialDate("2020-02-29"))])))
        let copy = try await stage.service.reading.copy(of: member, reason: "asked", by: .system)
        #expect(copy.json.contains("Li Ming, child, 2020-02-29") && copy.json.contains("allergy_nuts") && copy.json.contains("Tea"))
        _ = try await ErasureRun(stage.desk).erase(member, request: 0, by: .system)
        let view = try await profile(stage, member)
        #expect(view.row.profile == MemberProfile() && view.healthCount == 0)
        #expect(try await fields(stage, member, by: .system).allSatisfy { $0.contains("|?|?|") })
        #expect(try stage.count("SELECT CAST(COUNT(member_id) AS BIGINT) FROM member_profile") == 0)
        #expect(try stage.differences() == [])
        try stage.close()
    }
}

import LoyaltyRules
import LoyaltyTestKit
import PortableSQL
import Testing

@testable import LoyaltyService

@Suite("Scenarios: whose data stays when accounts are merged", .serialized)
struct MergeFieldScenarios {
    private struct Twins {
        let stage: Stage
        let staying: MemberID
        let leaving: MemberID

        func merge(_ taking: Set<MergeField>) -> MergeMembers {
            MergeMembers(member: staying, duplicate: .id(leaving), taking: taking, reason: "same person")
        }
        var part: UnmergeMembers { UnmergeMembers(member: leaving, reason: "brothers") }
    }

    private static let (mine, theirs) = ("19910000001", "19910000002")

    private func twins(_ engine: Engine) async throws -> Twins {
        let stage = try await Stage(engine)
        let staying = try await stage.enrol("Zhang Wei", number: 1)
        let joining = Enrolment(
            name: "Wei Zhang", mobile: MobileNumber(Self.theirs), email: EmailAddress("wei@example.com"), language: .simplifiedChinese,
            channel: "desk", property: stage.hotel, joinedOn: try day("2026-01-01"), consents: [.agreement], textVersion: "1")
        let leaving = try await stage.perform(EnrolMember(joining)).member
        try await stage.adjust(staying, 300)
        try await stage.adjust(leaving, 700)
        try await stage.perform(SetTraits(member: staying, birthday: MonthDay("05-18"), tags: ["vip"]))
        try await stage.perform(SetTraits(member: leaving, birthday: MonthDay("05-19"), tags: ["golf"]))
        try await stage.perform(ChangeProfile(member: staying, edit: ProfileEdit(gender: .female, company: "Tea", preferences: ["suite"])))
        let wedding = SpecialDate(label: "Wedding", day: PartialDate("02-29")!)
        try await stage.perform(
            ChangeProfile(
                member: leaving,
                edit: ProfileEdit(
                    gender: .male, company: "Sea", address: "Lake Road 1", preferences: ["golf"], note: "late", dates: [wedding],
                    companions: [Companion(name: "Li Ming", relation: .child)])))
        return Twins(stage: stage, staying: staying, leaving: leaving)
    }

    private func values(_ member: MemberID, _ stage: Stage) throws -> MergeValues {
        try #require(try stage.desk.database.read { try MergePerson.values(of: member, keyring: stage.desk.keyring, in: $0) })
    }

    /// All that is kept of both: the persons opened, what finds them row by row, consents, and the ledgers.
    private func everything(_ twins: Twins) async throws -> [String] {
        let stage = twins.stage
        let dump = try stage.dump()
        var all = ["lookup", "search_token", "consent", "member", "member_trait", "card"].flatMap { dump[$0, default: []] }
        for member in [twins.staying, twins.leaving] {
            all.append("\(try values(member, stage))")
            let profile = try stage.desk.database.read { try ProfileTable.row(member, keyring: stage.desk.keyring, in: $0) }
            all.append("\(profile)")
            let view = try await stage.view(member)
            all.append("\(view.standing.status) \(view.standing.tier) \(String(describing: view.standing.contactChangedAt))")
            all += view.standing.balances.stored.split(separator: ",").map(String.init)
            all += try await stage.lots(member).filter { !$0.hasPrefix("0/") }
        }
        return all
    }

    @Test("MEM-16 whatever is chosen, parting restores both: persons, what finds them, profiles, consents, ledgers", arguments: Engine.all)
    func random(engine: Engine) async throws {
        let twins = try await twins(engine)
        let seed = UInt64.random(in: 1...UInt64.max)
        var draw = SplitMix64(seed: seed)
        let before = try await everything(twins)
        for round in 1...12 {
            let bits = draw.next()
            let taking = Set(MergeField.allCases.enumerated().filter { bits >> UInt64($0.offset) & 1 == 1 }.map(\.element))
            try await twins.stage.perform(twins.merge(taking))
            let (merged, theirs) = try (values(twins.staying, twins.stage), values(twins.leaving, twins.stage))
            for field in taking { #expect(merged.text(field) == theirs.text(field), "\(taking) \(field)") }
            twins.stage.clock.go(to: try day("2026-06-15").adding(days: round))
            try await twins.stage.perform(twins.part)
            let after = try await everything(twins)
            #expect(after == before, "seed \(seed), round \(round): \(taking)")
        }
        #expect(try twins.stage.differences() == [])
        try twins.stage.close()
    }

    @Test("MEM-16 T6 a mobile that is taken over: messages go there, both find the account, points wait 72 hours", arguments: Engine.all)
    func contact(engine: Engine) async throws {
        let twins = try await twins(engine)
        let (stage, staying) = (twins.stage, twins.staying)
        let room = ReadingRoom(stage.desk)
        func finds(_ mobile: String) async throws -> MemberID? {
            try await room.find(.mobile(try #require(MobileNumber(mobile))), by: .system)
        }
        try await stage.perform(twins.merge([.company]))
        #expect(try await stage.view(staying).standing.contactChangedAt == nil, "no contact was taken")
        try await stage.perform(twins.part)
        try await stage.perform(twins.merge([.mobile]), by: stage.staff(.manager))
        #expect(try await stage.view(staying).person.mobile == "+86" + Self.theirs)
        #expect(try await stage.view(staying).standing.contactChangedAt == stage.desk.clock.now())
        for mobile in [Self.mine, Self.theirs] { #expect(try await finds(mobile) == staying) }
        let history = try await room.profileChanges(of: staying, limit: 20, by: .member(staying))
        #expect(history.contains { $0.field == "mobile" && $0.channel == "merge" && $0.change?.old == "+86" + Self.mine })
        let view = try await room.merges(of: staying, by: .system)
        #expect(view.from.map(\.taken) == [[.mobile]] && view.from.first?.actor.hasPrefix("staff:") == true)
        let sealed = try stage.dump()["merged_person", default: []]
        #expect(sealed.count == 2 && !sealed.contains { $0.contains(Self.mine) || $0.contains("Zhang") })
        try await stage.perform(twins.part)
        #expect(try await finds(Self.mine) == staying)
        #expect(try await finds(Self.theirs) == twins.leaving)
        #expect(try await stage.view(staying).standing.contactChangedAt == nil, "it has its own number back")
        try stage.close()
    }

    @Test("MEM-16 put right while merged: the new number stays after parting, the account's own before leads to it no more", arguments: Engine.all)
    func corrected(engine: Engine) async throws {
        let twins = try await twins(engine)
        let (stage, staying) = (twins.stage, twins.staying)
        let room = ReadingRoom(stage.desk)
        func correct(_ mobile: String) -> CorrectPerson {
            CorrectPerson(member: staying, name: nil, mobile: MobileNumber(mobile), email: nil)
        }
        try await stage.perform(twins.merge([.mobile, .name]))
        try await stage.perform(correct(Self.mine))
        #expect(try await stage.view(staying).person.mobile == "+86" + Self.mine, "its own can come back")
        try await stage.perform(correct("19910000009"))
        try await stage.perform(twins.part)
        let person = try await stage.view(staying).person
        #expect(person.mobile == "+8619910000009" && person.name == "Zhang Wei")
        #expect(try await room.find(.mobile(try #require(MobileNumber(Self.mine))), by: .system) == nil)
        #expect(try await stage.view(twins.leaving).person.mobile == "+86" + Self.theirs)
        try stage.close()
    }

    @Test("MEM-16 PIPL 47 what is restricted is not taken over; whoever is forgotten takes what was kept with them", arguments: Engine.all)
    func restricted(engine: Engine) async throws {
        let twins = try await twins(engine)
        let stage = twins.stage
        let manager = stage.staff(.manager)
        try await stage.perform(LimitProcessing(member: twins.leaving, kind: .restriction, isInForce: true, note: ""))
        #expect(try await stage.refusal(twins.merge([.company]), by: manager) == .memberRestricted)
        try await stage.perform(LimitProcessing(member: twins.leaving, kind: .restriction, isInForce: false, note: ""))
        try await stage.perform(twins.merge([.company, .mobile]), by: manager)
        _ = try await ErasureRun(stage.desk).erase(twins.staying, request: 0, by: .system)
        let kept = try stage.desk.database.read { try MergedPersonTable.list(of: twins.staying, keyring: stage.desk.keyring, in: $0) }
        #expect(kept.isEmpty)
        #expect(try await ReadingRoom(stage.desk).find(.mobile(try #require(MobileNumber(Self.mine))), by: .system) == nil)
        try stage.close()
    }

    @Test("MEM-16 SEC-09 the comparison proposes with a reason, masks contacts, and leaves a line for both", arguments: Engine.all)
    func comparison(engine: Engine) async throws {
        let twins = try await twins(engine)
        let (stage, room) = (twins.stage, ReadingRoom(twins.stage.desk))
        let index = stage.desk.keyring.blindIndex("mobile", of: "+86" + Self.theirs)
        try await stage.desk.write { try LookupTable.prove(.mobile, index, at: stage.desk.clock.now(), in: $0) }
        let manager = stage.staff(.manager)
        let found = try #require(try await room.comparison(staying: twins.staying, leaving: twins.leaving, by: manager))
        func line(_ field: MergeField) -> MergeComparison.Line? { found.lines.first { $0.field == field } }
        #expect(line(.mobile)?.proposal == .init(.leaving, .verified) && line(.mobile)?.isLeavingVerified == true)
        #expect(line(.mobile)?.leaving.contains("****") == true)
        #expect(line(.email)?.proposal == .init(.leaving, .onlyTold) && line(.email)?.staying == "")
        #expect(line(.note)?.proposal == .init(.leaving, .onlyTold))
        for member in [twins.staying, twins.leaving] {
            let looks = try await room.accesses(of: member, limit: 5, by: .system)
            #expect(looks.contains { $0.fields == "name contacts-masked profile" })
        }
        do {
            _ = try await room.comparison(staying: twins.staying, leaving: twins.leaving, by: stage.staff(.clerk))
            Issue.record("a clerk compared two persons")
        } catch let refusal as Refusal {
            #expect(refusal.code == .permissionDenied)
        }
        try stage.close()
    }
}

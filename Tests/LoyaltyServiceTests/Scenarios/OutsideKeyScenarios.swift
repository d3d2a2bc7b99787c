import LoyaltyRules
import LoyaltyTestKit
import PortableSQL
import Testing

@testable import LoyaltyService

@Suite("Scenarios: numbers in other systems, and the one box", .serialized)
struct OutsideKeyScenarios {
    private func key(_ system: String, _ number: String) throws -> OutsideKey {
        try #require(OutsideKey(system: system, number: number))
    }

    private func found(_ stage: Stage, _ typed: String) async throws -> [MemberID] {
        try await stage.service.reading.search(typed, limit: 5, by: .system).map(\.member)
    }

    @Test("MEM-16 a number of another system names one member: bills find it, another cannot have it, and it goes again", arguments: Engine.all)
    func linked(engine: Engine) async throws {
        let stage = try await Stage(engine)
        let member = try await stage.enrol()
        let other = try await stage.enrol("Zhang Min", number: 2)
        let opera = try key("Opera", "Ab-4711")
        #expect(opera.description == "opera|Ab-4711")
        try await stage.perform(LinkOutsideKey(member: member, key: opera), by: stage.staff(.clerk))
        let once = try stage.dump()
        #expect(try await stage.perform(LinkOutsideKey(member: member, key: opera)).key == "opera|Ab-4711", "told again, nothing is new")
        let twice = try stage.dump()
        for table in ["lookup", "search_token", "outbox"] { #expect(twice[table] == once[table], "\(table)") }
        do {
            try await stage.perform(LinkOutsideKey(member: other, key: opera))
            Issue.record("a number was given twice")
        } catch let refusal as Refusal {
            #expect(refusal.code == .outsideKeyTaken && refusal.conflict?.member == member)
        }
        try await stage.perform(LinkOutsideKey(member: other, key: key("wechat", "Ab-4711")))
        #expect(try await stage.service.reading.find(.external("opera|Ab-4711"), by: .system) == member)
        #expect(try await found(stage, "opera|Ab-4711") == [member])
        #expect(Set(try await found(stage, "ab-4711")) == [member, other], "the number alone finds both")
        #expect(try await stage.refusal(UnlinkOutsideKey(member: other, key: opera)) == .outsideKeyUnknown)
        #expect(try await stage.refusal(UnlinkOutsideKey(member: member, key: opera), by: stage.staff(.auditor)) == .permissionDenied)
        try await stage.perform(UnlinkOutsideKey(member: member, key: opera), by: stage.staff(.clerk))
        #expect(try await found(stage, "Ab-4711") == [other])
        try await stage.perform(LinkOutsideKey(member: other, key: opera))
        #expect(try await stage.service.reading.profile(of: other, by: .system)?.outsideKeys.map(\.description) == ["opera|Ab-4711", "wechat|Ab-4711"])
        #expect(try stage.differences() == [])
        try stage.close()
    }

    @Test("MEM-16 SEC-13 after a merge the number leads to the account that stayed; an erasure frees it", arguments: Engine.all)
    func mergedAndForgotten(engine: Engine) async throws {
        let stage = try await Stage(engine)
        let staying = try await stage.enrol()
        let leaving = try await stage.enrol("Li Wei", number: 2)
        try await stage.perform(LinkOutsideKey(member: leaving, key: key("opera", "4711")))
        try await stage.perform(MergeMembers(member: staying, duplicate: .id(leaving), reason: "same person"))
        #expect(try await found(stage, "opera|4711").first == staying)
        try await stage.perform(UnmergeMembers(member: leaving, reason: "brothers"))
        #expect(try await found(stage, "opera|4711") == [leaving])
        _ = try await ErasureRun(stage.desk).erase(leaving, request: 0, by: .system)
        #expect(try await found(stage, "opera|4711").isEmpty)
        #expect(try await found(stage, "4711").isEmpty, "not by the number alone either")
        try await stage.perform(LinkOutsideKey(member: staying, key: key("opera", "4711")))
        try stage.close()
    }

    @Test("MEM-16 twenty numbers and no more; what is no number is none", arguments: Engine.all)
    func limits(engine: Engine) async throws {
        let stage = try await Stage(engine)
        let member = try await stage.enrol()
        for number in 1...OutsideKey.most { try await stage.perform(LinkOutsideKey(member: member, key: key("ota", "n\(number)"))) }
        let told = await #expect(throws: InvalidInput.self) {
            try await stage.perform(LinkOutsideKey(member: member, key: key("ota", "n21")))
        }
        #expect(told?.problems.map(\.key) == ["list_too_long"])
        for (system, number) in [
            ("", "1"), ("o pera", "1"), ("オペラ", "1"), ("opera", ""), ("opera", "a b"), ("opera", "a|b"), ("opera", "a\u{0}"),
            (String(repeating: "x", count: 31), "1"), ("opera", String(repeating: "1", count: 101)),
        ] { #expect(OutsideKey(system: system, number: number) == nil, "\(system) \(number)") }
        try stage.close()
    }

    @Test("PTS-22 the number of a stay or a bill in hand finds whose it is, also after merging", arguments: Engine.all)
    func bills(engine: Engine) async throws {
        let stage = try await Stage(engine)
        let member = try await stage.enrol()
        let other = try await stage.enrol("Zhang Min", number: 2)
        try await stage.record(stage.stayFolio("ST-9001", to: "2026-06-01", net: 50_000), for: member)
        try await stage.record(stage.billFolio("B-77", on: "2026-06-02", net: 8_000), for: other)
        #expect(try await found(stage, "ST-9001") == [member])
        #expect(try await found(stage, " B-77 ") == [other])
        #expect(try await found(stage, "B-7").isEmpty, "never by a part of it")
        try await stage.perform(MergeMembers(member: member, duplicate: .id(other), reason: "same person"))
        #expect(try await found(stage, "B-77") == [member])
        try stage.close()
    }
}

import LoyaltyRules
import LoyaltyTestKit
import PortableSQL
import Testing

@testable import LoyaltyService

@Suite("Scenarios: finding members by conditions", .serialized)
struct FindingScenarios {
    @Test("MEM-17 MEM-11 TIER-11 the database finds whom a look at each member finds, whatever the conditions", arguments: Engine.all)
    func alike(engine: Engine) async throws {
        let seed = UInt64.random(in: 1...999_999)
        print("finding members: seed \(seed)")
        var draw = FilterDraw(seed: seed)
        let stage = try await Stage(engine, today: "2026-06-15")
        for number in 1...40 { try await draw.member(number, on: stage) }
        let people = try stage.desk.database.read { try MemberPortraits.all(stage.desk, program: stage.program, in: $0) }
        #expect(people.count >= 40)
        for _ in 1...120 {
            let filter = draw.filter()
            let naive = people.filter { filter.matches($0.facts) }.map(\.member)
            var (found, after, turns) = ([MemberID](), MemberID(0), 0)
            while turns < 100 {
                let page = try await stage.service.reading.found(filter, after: after, limit: 7, by: .system)
                found += page.members.map(\.member)
                turns += 1
                guard let next = page.next else { break }
                after = next
            }
            #expect(found == naive, "seed \(seed): \(filter.conditions)")
            let counted = try await stage.service.reading.foundIDs(filter, atMost: 1_000, by: .system)
            #expect(counted.members == naive && !counted.isMore, "seed \(seed): \(filter.conditions)")
        }
        try stage.close()
    }

    @Test("T12 whoever works for some hotels finds those who joined there; each found member sees the look", arguments: Engine.all)
    func hotels(engine: Engine) async throws {
        let stage = try await Stage(engine)
        let member = try await stage.enrol()
        let reading = stage.service.reading
        let local = Actor.staff(4, roles: [.clerk], properties: ["bund"])
        #expect(try await reading.found(MemberFilter(), limit: 9, by: local).members.isEmpty)
        #expect(try await reading.foundIDs(MemberFilter(), atMost: 9, by: .staff(4, roles: [.clerk], properties: [])).members.isEmpty)
        let home = Actor.staff(5, roles: [.clerk], properties: ["bund", stage.hotel])
        #expect(try await reading.found(MemberFilter(), limit: 9, by: home).members.map(\.member) == [member])
        #expect(try stage.count("SELECT COUNT(*) FROM access_log WHERE actor = 'staff:5'") == 1)
        do {
            _ = try await reading.found(MemberFilter(), limit: 9, by: .client(3, scopes: [.readProgram], properties: nil))
            Issue.record("found without the right")
        } catch let refusal as Refusal {
            #expect(refusal.code == .permissionDenied)
        }
        try stage.close()
    }

    @Test("MEM-17 a view is kept, shared, shown first and removed by whoever it belongs to", arguments: Engine.all)
    func views(engine: Engine) async throws {
        let stage = try await Stage(engine)
        let reading = stage.service.reading
        let (manager, clerk) = (stage.staff(.manager), Actor.staff(7, roles: [.clerk], properties: [stage.hotel]))
        let own = try await stage.perform(SaveMemberView(title: "Gold", conditions: "tier=gold", isDefault: true), by: clerk).view
        #expect(try await reading.memberViews(by: manager).isEmpty)
        #expect(try await stage.refusal(SaveMemberView(view: own, title: "Gold", conditions: "", isShared: true), by: clerk) == .permissionDenied)
        let team = SaveMemberView(title: "Base", conditions: "tier=base", isShared: true, isDefault: true)
        let shared = try await stage.perform(team, by: manager).view
        #expect(try await reading.memberViews(by: clerk).map(\.id) == [shared, own])
        #expect(try await stage.refusal(SaveMemberView(view: shared, title: "Mine", conditions: ""), by: clerk) == .listOfOthers)
        #expect(try await stage.refusal(DeleteMemberView(view: shared), by: clerk) == .listOfOthers)
        let other = SaveMemberView(title: "Silver", conditions: "tier=silver", isDefault: true)
        let newer = try await stage.perform(other, by: clerk).view
        #expect(try await reading.memberViews(by: clerk).filter { $0.owner == clerk.id && $0.isDefault }.map(\.id) == [newer])
        _ = try await stage.perform(SaveMemberView(view: own, title: "Gold only", conditions: "tier=gold"), by: clerk)
        #expect(try await reading.memberViews(by: clerk).first { $0.id == own }?.name == "Gold only")
        _ = try await stage.perform(DeleteMemberView(view: own), by: clerk)
        #expect(try await stage.refusal(DeleteMemberView(view: own), by: clerk) == .listUnknown)
        try stage.close()
    }
}

import HTTPTypes
import LoyaltyRules
import LoyaltyService
import LoyaltyTestKit
import Testing

@testable import LoyaltyWeb

@Suite("Conduct from the member's page, the queue, the portal and the API")
struct ConductPathTests {
    @Test("MEM-26 opened by a clerk, proposed and confirmed by two managers, appealed in the portal, lifted by a third", arguments: Engine.all)
    func path(engine: Engine) async throws {
        let house = try await House(engine)
        let member = try await house.cast.enrol("Ann", number: 1)
        let id = "\(member)"
        let clerk = try await house.visitor(.clerk)
        #expect(try await clerk.get(SitePath.member(id)).body.contains(SitePath.newConductCase(id)))
        let empty = try await clerk.post(
            SitePath.newConductCase(id), ["kind": "abuse", "property": "west_lake", "evidence": " ", "key": "1"])
        #expect(empty.status == 422 && empty.body.contains("f-evidence-problem"))
        let opened = try await clerk.post(
            SitePath.newConductCase(id), ["kind": "abuse", "property": "west_lake", "evidence": "<b>two bills", "key": "1"])
        #expect(opened.status == 303)
        let path = opened.headers[.location] ?? ""
        #expect(try await clerk.get(path).body.contains("&lt;b&gt;two bills"))
        #expect(try await clerk.get(SitePath.conduct).body.contains(path))
        let decision = ["sanction": "suspension", "until": "", "notice": "Against the rules.", "key": "2"]
        #expect(try await clerk.post(path + "/decision", decision).status == 403)
        let boss = try await house.visitor(.manager)
        #expect(try await boss.post(path + "/decision", decision.merging(["until": "31.12."]) { $1 }).status == 422)
        #expect(try await boss.post(path + "/decision", decision).status == 303)
        #expect(try await !boss.get(path).body.contains("name=\"agrees\""))
        #expect(try await boss.post(path + "/confirmation", ["agrees": "yes", "key": "3"]).status == 422)
        let chief = try await house.visitor(.administrator)
        #expect(try await chief.get(path).body.contains("name=\"agrees\""))
        #expect(try await chief.get(SitePath.approvals).body.contains(path))
        #expect(try await chief.post(path + "/confirmation", ["agrees": "yes", "key": "4"]).status == 303)
        let guest = try await house.guest(House.mobile(1))
        #expect(try await guest.get(SitePath.portal).body.contains(SitePath.portalConduct))
        let told = try await guest.get(SitePath.portalConduct).body
        #expect(told.contains("Against the rules.") && !told.contains("two bills"))
        let number = path.split(separator: "/").last.map(String.init) ?? ""
        let appeal = ["case": number, "appeal": "It was my brother.", "key": "5"]
        _ = try await house.cast.enrol("Bob", number: 2)
        let other = try await house.guest(House.mobile(2))
        #expect(try await other.post(SitePath.portalConduct, appeal).status == 422)
        #expect(try await guest.post(SitePath.portalConduct, appeal).status == 303)
        for one in [boss, chief] {
            #expect(try await one.post(path + "/answer", ["lifts": "yes", "answer": "no", "key": "6"]).status == 422)
        }
        #expect(try await chief.get(SitePath.conduct).body.contains(path))
    }
}

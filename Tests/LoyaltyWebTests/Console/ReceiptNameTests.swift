import HTTPTypes
import LoyaltyRules
import LoyaltyService
import LoyaltyTestKit
import Testing

@testable import LoyaltyWeb

@Suite("Who recorded something is named to colleagues, and to nobody else")
struct ReceiptNameTests {
    /// A bill of the clerk's and the address of its receipt.
    private static func bill(_ map: SiteMap) async throws -> String {
        let clerk = try await map.house.visitor(.clerk)
        let answer = try await clerk.post(SitePath.bill("\(map.member)"), map.billFields("B-7"))
        return try #require(answer.headers[.location])
    }

    @Test("A colleague's receipt names the colleague, also when they have left", arguments: Engine.all)
    func colleague(engine: Engine) async throws {
        let map = try await SiteMap(try await House(engine))
        let receipt = try await Self.bill(map)
        let manager = try await map.house.visitor(.manager)
        #expect(try await manager.get(receipt).body.contains("<dd>Staff clerk</dd>"))
        _ = try await map.house.cast.desk.perform(SetUserActive(login: "clerk", isActive: false), by: .system)
        #expect(try await manager.get(receipt).body.contains("<dd>Staff clerk</dd>"))
        let system = SitePath.receipt("\(map.member)", String(map.stay.operation.operation))
        #expect(try await manager.get(system).body.contains("<dd>Tessera</dd>"))
    }

    @Test("A stay that came by an interface names it")
    func interface() async throws {
        let map = try await SiteMap(try await House())
        let client = CreateClient(name: "Hotel system 7", scopes: [.adjustPoints], properties: nil)
        let id = try await map.house.cast.desk.perform(client, by: .system).answer.clientID
        let change = AdjustPoints(
            member: .id(map.member), change: AssetAmount("points", 5), reason: "goodwill", at: "west_lake")
        let posted = try await map.house.cast.desk.perform(
            change, by: .client(id, scopes: [.adjustPoints], properties: nil)
        ).answer
        let path = SitePath.receipt("\(map.member)", String(posted.operation.operation))
        let manager = try await map.house.visitor(.manager)
        #expect(try await manager.get(path).body.contains("<dd>Hotel system 7</dd>"))
    }

    @Test("No page of the portal, and no slip, names staff or shows their notes")
    func guest() async throws {
        let map = try await SiteMap(try await House())
        let receipt = try await Self.bill(map)
        let operation = try #require(receipt.split(separator: "/").last.map(String.init))
        let guest = try await map.house.guest(House.mobile(1))
        let pages = ["/portal", "/portal/points", "/portal/me", SitePath.portalReceipt(operation)]
        for path in pages {
            let page = try await guest.get(path)
            #expect(
                page.status == 200 && !page.body.contains("Staff") && !page.body.contains("staff:"), "\(path)"
            )
        }
        let manager = try await map.house.visitor(.manager)
        let slip = try await manager.get(receipt + "?print=1").body
        #expect(slip.contains("B-7") && !slip.contains("Staff clerk"))
        let noted = SitePath.printedReceipt("\(map.member)", String(map.adjustment.operation.operation))
        let adjusted = try await manager.get(noted).body
        #expect(adjusted.contains("Goodwill") && !adjusted.contains("late room"))
    }

    @Test("A member may not ask who is behind an entry")
    func asked() async throws {
        let map = try await SiteMap(try await House())
        await #expect(throws: Refusal.self) {
            try await map.house.reading.name(of: "staff:1", by: .member(map.member))
        }
    }
}

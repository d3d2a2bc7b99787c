import LoyaltyRules
import LoyaltyTestKit
import PortableSQL
import Testing

@testable import LoyaltyService

/// Staff who are members serve others, not themselves.
@Suite("Scenarios: the own account of staff", .serialized)
struct OwnAccountScenarios {
    private func refuses<O: Operation>(_ stage: Stage, _ operation: O, by actor: Actor) async -> Bool {
        do {
            _ = try await stage.desk.perform(operation, by: actor)
            return false
        } catch let refusal as Refusal {
            return refusal.code == .ownAccount
        } catch {
            return false
        }
    }

    private func hire(_ stage: Stage, _ login: String, _ role: Role) async throws -> Actor {
        let user = try CreateUser(
            login: login, displayName: login, roles: [role], properties: nil, password: SignInScenarios.password)
        let id = try await stage.desk.perform(user, by: .system).answer.userID
        return .staff(id, roles: [role], properties: nil)
    }

    @Test("T10 STF-05 nobody credits, redeems, records, moves or claims for the own account; a colleague may", arguments: Engine.all)
    func own(engine: Engine) async throws {
        let stage = try await Stage(engine, program: EveryOperation.program)
        let mary = try await hire(stage, "mary", .administrator)
        let paul = try await hire(stage, "paul", .administrator)
        let (own, guest) = (try await stage.enrol("Mary"), try await stage.enrol("Guest", number: 2))
        let link = LinkStaffMember(login: "mary", member: .id(own))
        _ = try await stage.desk.perform(link, by: .system)
        let before = try stage.dump(without: ["throttle"])
        let folio = try stage.stayFolio("S1", to: "2026-06-01", net: 100_000)
        let credit = AdjustPoints(member: .id(own), change: AssetAmount("points", 100), reason: "goodwill", at: stage.hotel)
        #expect(await refuses(stage, RecordStay(member: .id(own), folio: folio), by: mary))
        #expect(await refuses(stage, credit, by: mary))
        let claim = OpenClaim(member: own, facts: stage.billClaim("M9"))
        #expect(await refuses(stage, claim, by: mary))
        #expect(try stage.dump(without: ["throttle"]) == before, "a refusal changes nothing")
        _ = try await stage.desk.perform(RecordStay(member: .id(guest), folio: folio), by: mary)
        _ = try await stage.desk.perform(credit, by: paul)
        let transfer = TransferPoints(member: guest, receiver: .id(own), gift: AssetAmount("points", 100))
        #expect(await refuses(stage, transfer, by: mary), "nor from a guest to the own account")
        #expect(try stage.differences().isEmpty)
        try stage.close()
    }

    @Test("T10 whoever manages access does not free themself from the own account", arguments: Engine.all)
    func unlink(engine: Engine) async throws {
        let stage = try await Stage(engine)
        let mary = try await hire(stage, "mary", .administrator)
        let paul = try await hire(stage, "paul", .administrator)
        let own = try await stage.enrol("Mary")
        _ = try await stage.desk.perform(LinkStaffMember(login: "mary", member: .id(own)), by: mary)
        let free = LinkStaffMember(login: "mary", member: .id(own), isLinked: false)
        #expect(await refuses(stage, free, by: mary))
        _ = try await stage.desk.perform(free, by: paul)
        let credit = AdjustPoints(member: .id(own), change: AssetAmount("points", 100), reason: "goodwill", at: stage.hotel)
        _ = try await stage.desk.perform(credit, by: mary)
        try stage.close()
    }

    @Test("T12 STF-05 whoever manages access at one hotel neither makes nor changes staff of others", arguments: Engine.all)
    func scope(engine: Engine) async throws {
        let stage = try await Stage(engine)
        _ = try await hire(stage, "everywhere", .administrator)
        let local = Actor.staff(77, roles: [.administrator], properties: [stage.hotel])
        func told<O: Operation>(_ operation: O) async throws -> RefusalCode? {
            do {
                _ = try await stage.desk.perform(operation, by: local)
                return nil
            } catch let refusal as Refusal {
                return refusal.code
            }
        }
        func user(_ login: String, _ hotels: [String]?) throws -> CreateUser {
            try CreateUser(
                login: login, displayName: login, roles: [.clerk], properties: hotels, password: SignInScenarios.password)
        }
        for hotels in [nil, [stage.hotel, "elsewhere"], [String]()] {
            let code = try await told(try user("new", hotels))
            #expect(code == .propertyOutOfScope, "\(String(describing: hotels))")
        }
        let password = try await told(try SetPassword(login: "everywhere", password: "another long pass phrase"))
        let off = try await told(SetUserActive(login: "everywhere", isActive: false))
        let reset = try await told(try ResetSecondFactor(login: "everywhere", reason: "x"))
        let roles = try await told(DemandSecondFactor(roles: []))
        let client = try await told(CreateClient(name: "crs", scopes: [.manageAccess], properties: nil))
        #expect([password, off, reset, roles, client].allSatisfy { $0 == .propertyOutOfScope })
        let own = try await told(try user("desk", [stage.hotel]))
        let ended = try await told(EndUserSessions(login: "desk"))
        #expect(own == nil && ended == nil)
        let seen = try await stage.service.reading.staff(by: local)
        #expect(seen.map(\.login) == ["desk"], "nobody else is listed")
        try stage.close()
    }
}

import LoyaltyRules
import LoyaltyTestKit
import Testing

@testable import LoyaltyService

@Suite("Desk: who may do what", .serialized)
struct PermissionTests {
    /// Who may do what besides administrators, written down by itself.
    private static let allowed: [String: [Role]] = [
        "user.create": [], "user.password": [], "user.active": [], "client.create": [], "client.revoke": [],
        "user.sign_out": [], "user.factor_reset": [], "user.identity_forget": [], "user.factor_demand": [], "user.member": [],
        "program.publish": [], "program.schedule": [], "program.withdraw": [],
        "program.draft": [.manager], "program.submit": [.manager], "program.discard": [.manager], "program.approve": [.manager],
        "day_rate.set": [.manager], "import.begin": [.manager], "import.park": [.manager],
        "import.finish": [.manager], "import.reverse": [.manager], "stay.import": [.manager],
        "booking.note": [.manager], "member.reveal": [.manager], "member.close": [.manager],
        "folio.correct": [.manager], "folio.cancel": [.manager], "entry.reverse": [.manager],
        "operation.reverse": [.manager],
        "member.enrol": [.manager, .clerk], "stay.record": [.manager, .clerk],
        "bill.record": [.manager, .clerk],
        "points.adjust": [.manager, .clerk], "points.expire": [.manager, .clerk],
        "tier_run.begin": [.manager], "tier_run.hold": [.manager], "tier_run.discard": [.manager],
        "tier_run.publish": [], "tier.settle": [], "tier.warn": [],
        "job.begin": [], "program.tell": [], "points.remind": [],
        "event.record": [.manager, .clerk], "member.traits": [.manager, .clerk],
        "choice.make": [.manager, .clerk], "choice.close": [.manager, .clerk],
        "tier.buy": [.manager, .clerk], "tier.gift": [.manager, .clerk],
        "reward.redeem": [.manager, .clerk], "points.transfer": [.manager, .clerk], "points.convert": [.manager, .clerk],
        "member.merge": [.manager], "member.unmerge": [.manager], "pool.join": [.manager, .clerk], "pool.leave": [.manager, .clerk], "pool.points": [.manager, .clerk],
        "points.buy": [.manager, .clerk],
        "settlement.close": [.finance], "settlement.dispute": [.manager, .finance], "settlement.resolve": [.finance],
        "points.reinstate": [.manager],
        "task.mark": [.manager, .clerk], "points.hold": [.manager, .clerk], "hold.capture": [.manager, .clerk],
        "hold.release": [.manager, .clerk], "hold.time_out": [.manager, .clerk],
        "consent.give": [.manager, .clerk], "consent.withdraw": [.manager, .clerk], "privacy.open": [.manager, .clerk],
        "privacy.decide": [], "privacy.limit": [], "privacy.register": [], "privacy.policy": [], "privacy.retain": [], "member.correct": [],
        "member.erase": [], "privacy.take_back": [.manager, .clerk], "member.close_asked": [],
        "application.apply": [.manager, .clerk], "application.take": [.manager], "application.approve": [.manager],
        "application.reject": [.manager], "join.code": [.manager], "join.code_close": [.manager], "join.channel": [],
        "claim.open": [.manager, .clerk], "claim.take": [.manager, .clerk], "claim.decide": [.manager, .clerk],
        "claim.confirm": [.manager], "claim.terms": [],
        "conduct.open": [.manager, .clerk], "conduct.decide": [.manager], "conduct.confirm": [.manager],
        "conduct.appeal": [.manager, .clerk], "conduct.answer": [.manager], "conduct.carry_out": [.manager], "conduct.signal": [.manager],
        "card.change": [.manager, .clerk], "pin.set": [.manager, .clerk], "card.kind": [], "card.make": [.manager],
        "card.move": [.manager],
        "member.profile": [.manager, .clerk], "member.document": [.manager, .clerk], "member.link": [.manager, .clerk], "member.unlink": [.manager, .clerk], "member.care": [.manager], "profile.choice": [], "profile.tag": [], "profile.terms": [],
        "view.save": [.manager, .clerk], "view.delete": [.manager, .clerk], "list_file.order": [.manager],
        "list_file.fetch": [.manager], "bulk.order": [.manager],
        "tier.grant": [.manager], "tier.challenge": [.manager], "membership.renew": [.manager],
    ]

    /// What members may do about themselves, without a permission.
    private static let own: Set = ["choice.make", "reward.redeem", "consent.give", "consent.withdraw", "privacy.open", "privacy.take_back", "claim.open", "conduct.appeal", "card.change", "pin.set", "member.profile"]

    @Test("Every operation × every role", arguments: Engine.all)
    func matrix(engine: Engine) async throws {
        let stage = try await Stage(engine, program: EveryOperation.program)
        let every = try await EveryOperation(stage)
        #expect(Set(every.all.map(\.name)) == Set(Self.allowed.keys))
        let before = try stage.dump()
        for one in every.all {
            for role in Role.allCases {
                let isAllowed = role == .administrator || Self.allowed[one.name]?.contains(role) == true
                let told = await Self.outcome(one, stage, .staff(9, roles: [role], properties: nil))
                #expect(
                    (told == .permissionDenied) == !isAllowed,
                    "\(one.name) by \(role): \(String(describing: told))")
                if isAllowed { #expect(told == nil, "\(one.name) by \(role): \(String(describing: told))") }
            }
            let none = await Self.outcome(
                one, stage, .client(3, scopes: [.readMember, .readProgram], properties: nil))
            #expect(none == .permissionDenied, "\(one.name) by a client without the scope")
            #expect(
                await Self.outcome(one, stage, .member(every.member))
                    == (Self.own.contains(one.name) ? nil : .permissionDenied),
                "\(one.name) by a member")
            #expect(
                await Self.outcome(one, stage, .member(MemberID(7))) == .permissionDenied,
                "\(one.name) by another member")
        }
        #expect(try stage.dump() == before)
        try stage.close()
    }

    @Test("The list above has every operation of the product")
    func complete() throws {
        let files = try Repository.sources(in: "Sources/LoyaltyService/Operations")
        let names = files.flatMap { file in
            file.matches(of: /static let name = "([a-z_.]+)"/).map { String($0.output.1) }
        }
        #expect(Set(names) == Set(Self.allowed.keys))
    }

    @Test("Staff of one hotel act at that hotel only", arguments: Engine.all)
    func hotels(engine: Engine) async throws {
        let stage = try await Stage(engine)
        let member = try await stage.enrol()
        let stay = try await stage.record(stage.stayFolio("S1", to: "2026-06-01", net: 50_000), for: member)
        let folio = try #require(stay.folio)
        let elsewhere = Actor.staff(4, roles: [.administrator], properties: ["bund"])
        let adjust = AdjustPoints(
            member: .id(member), change: AssetAmount("points", 1), reason: "x", at: stage.hotel)
        let attempts: [EveryOperation.One] = [
            .init(
                RecordStay(member: .id(member), folio: try stage.stayFolio("S2", to: "2026-06-02", net: 1))),
            .init(
                RecordBill(member: .id(member), folio: try stage.billFolio("B2", on: "2026-06-02", net: 1))),
            .init(CorrectFolio(member: member, folio: folio, lines: [], reason: "x")),
            .init(CancelFolio(member: member, folio: folio, reason: "x")),
            .init(ReverseEntry(member: member, entry: 1, reason: "x")),
            .init(ReverseOperation(member: member, operation: stay.operation.operation, reason: "x")),
            .init(adjust),
            .init(DisputeSettlementLine(month: SettlementMonth("2026-06")!, hotel: stage.hotel, reason: "x")),
            .init(stage.cancelledBooking(1)),
        ]
        let before = try stage.dump()
        for one in attempts {
            #expect(
                await Self.outcome(one, stage, elsewhere, dryRun: false) == .propertyOutOfScope, "\(one.name)"
            )
            #expect(await Self.outcome(one, stage, stage.staff(.administrator)) == nil, "\(one.name) at home")
        }
        #expect(try stage.dump() == before)
        try stage.close()
    }

    /// What belongs to no hotel: members, their points, tiers and data are the group's, as is the program.
    private static let ofNoHotel: Set<String> = [
        "card.kind", "card.make", "card.move", "choice.close", "choice.make", "claim.terms", "consent.give", "consent.withdraw",
        "member.profile", "member.document", "member.link", "member.unlink", "member.care",
        "event.record", "list_file.order", "view.delete", "view.save", "import.begin", "import.finish", "import.park", "import.reverse", "member.correct", "member.erase",
        "member.reveal", "member.traits", "membership.renew", "points.convert", "points.expire", "points.remind",
        "points.transfer", "pool.join", "pool.leave", "pool.points", "privacy.decide", "privacy.limit", "privacy.open", "privacy.take_back",
        "privacy.policy", "privacy.register", "privacy.retain", "program.approve", "program.discard", "program.draft", "program.publish",
        "program.schedule", "program.submit", "program.tell", "program.withdraw", "tier.challenge", "tier.grant", "tier.settle",
        "tier.warn", "tier_run.begin", "tier_run.discard", "tier_run.hold",
    ]

    @Test("T12 every operation × a hotel that is not one's own", arguments: Engine.all)
    func otherHotel(engine: Engine) async throws {
        let stage = try await Stage(engine, program: EveryOperation.program)
        let every = try await EveryOperation(stage)
        let before = try stage.dump()
        var open: Set<String> = []
        for one in every.all {
            for role in Role.allCases {
                let told = await Self.outcome(one, stage, .staff(9, roles: [role], properties: ["elsewhere"]))
                if told == nil { open.insert(one.name) }
                let isAllowed = role == .administrator || Self.allowed[one.name]?.contains(role) == true
                if !isAllowed { #expect(told == .permissionDenied, "\(one.name) by \(role)") }
            }
        }
        #expect(open == Self.ofNoHotel, "\(open.symmetricDifference(Self.ofNoHotel).sorted())")
        #expect(try stage.dump() == before)
        try stage.close()
    }

    /// The refusal's code; nil when it is done.
    private static func outcome(
        _ one: EveryOperation.One, _ stage: Stage, _ actor: Actor, dryRun: Bool = true
    ) async -> RefusalCode? {
        do {
            try await one.perform(stage.desk, actor, dryRun)
            return nil
        } catch let refusal as Refusal {
            return refusal.code
        } catch {
            Issue.record("\(one.name): \(error)")
            return nil
        }
    }
}

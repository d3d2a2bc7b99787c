import HTTPTypes
import LoyaltyRules
import LoyaltyService
import LoyaltyTestKit
import Testing

@testable import LoyaltyWeb

@Suite("Each route of the console is open to the roles that need it, and to nobody else")
struct PermissionTests {
    private static let none: Permission? = nil
    /// The permission that a path of `Routes.swift` demands; nil where signing in is enough.
    private static let demands: [String: Permission?] = [
        "GET /console": none, "GET /console/search": .readMember, "GET /console/program": .readProgram,
        "GET /console/program/rules": .readProgram, "GET /console/program/versions/:version": .readProgram,
        "POST /console/program/versions/:version/withdrawal": .scheduleProgram,
        "POST /console/program/drafts": .draftProgram, "GET /console/program/drafts/:draft": .readProgram,
        "POST /console/program/drafts/:draft": .draftProgram,
        "POST /console/program/drafts/:draft/check": .readProgram,
        "POST /console/program/drafts/:draft/trial": .readProgram,
        "GET /console/program/drafts/:draft/terms": .readProgram,
        "POST /console/program/drafts/:draft/terms": .draftProgram,
        "GET /console/program/drafts/:draft/review": .readProgram,
        "POST /console/program/drafts/:draft/submission": .draftProgram,
        "POST /console/program/drafts/:draft/approval": .approveProgram,
        "POST /console/program/drafts/:draft/publication": .scheduleProgram,
        "POST /console/program/drafts/:draft/discard": .draftProgram,
        "GET /console/program/replay": .publishProgram, "POST /console/program/replay": .publishProgram,
        "GET /console/program/replay/runs/:run": .publishProgram,
        "POST /console/program/replay/runs/:run/cancel": .publishProgram,
        "GET /console/program/replay/runs/:run/files/:file": .publishProgram,
        "GET /console/imports": .importStays, "GET /console/imports/:import/parked": .importStays,
        "GET /console/mailbox": .manageAccess, "GET /console/enrolment": .enrolMember,
        "POST /console/enrolment": .enrolMember, "POST /console/enrolment/check": .enrolMember,
        "GET /console/members/:member": .readMember, "POST /console/members/:member/reveal": .revealMember,
        "GET /console/members/:member/receipts/:operation": .readMember,
        "GET /console/members/:member/statement": .readMember, "GET /console/members/:member/statement/pdf": .readMember,
        "GET /console/members/:member/bill": .recordBill, "POST /console/members/:member/bill": .recordBill,
        "POST /console/members/:member/bill/preview": .recordBill,
        "GET /console/members/:member/adjustment": .adjustPoints,
        "POST /console/members/:member/adjustment": .adjustPoints,
        "POST /console/members/:member/adjustment/preview": .adjustPoints,
        "GET /console/members/:member/folios/:folio/correction": .correctFolio,
        "POST /console/members/:member/folios/:folio/correction": .correctFolio,
        "POST /console/members/:member/folios/:folio/correction/preview": .correctFolio,
        "GET /console/members/:member/folios/:folio/cancellation": .correctFolio,
        "POST /console/members/:member/folios/:folio/cancellation": .correctFolio,
        "GET /console/members/:member/receipts/:operation/reversal": .reverseEntry,
        "POST /console/members/:member/receipts/:operation/reversal": .reverseEntry,
        "GET /console/members/:member/receipts/:operation/reinstatement": .reinstatePoints,
        "POST /console/members/:member/receipts/:operation/reinstatement": .reinstatePoints,
        "POST /console/members/:member/receipts/:operation/reinstatement/preview": .reinstatePoints,
        "GET /console/credits": .readAudit, "GET /console/tasks": .readMember,
        "POST /console/members/:member/tasks/:task": .redeemReward,
        "GET /console/outliers": .readAudit, "GET /console/conduct": .openConductCase, "GET /console/members/:member/conduct": .openConductCase,
        "POST /console/members/:member/conduct": .openConductCase,
        "GET /console/members/:member/conduct/:case": .openConductCase,
        "POST /console/members/:member/conduct/:case/decision": .decideConductCase,
        "POST /console/members/:member/conduct/:case/confirmation": .decideConductCase,
        "POST /console/members/:member/conduct/:case/appeal": .openConductCase,
        "POST /console/members/:member/conduct/:case/answer": .decideConductCase,
        "GET /console/claims": .readMember, "GET /console/members/:member/claims": .openClaim,
        "POST /console/members/:member/claims": .openClaim,
        "GET /console/members/:member/claims/:claim": .readMember,
        "POST /console/members/:member/claims/:claim/owner": .decideClaim,
        "POST /console/members/:member/claims/:claim/decision": .decideClaim,
        "POST /console/members/:member/claims/:claim/confirmation": .approveClaim,
        "GET /console/members/:member/cards": .manageCards, "GET /console/members/:member/cards/carrier": .manageCards, "POST /console/members/:member/cards": .manageCards,
        "POST /console/members/:member/cards/steps": .manageCards, "POST /console/members/:member/pin": .manageCards,
        "POST /console/members/:member/pin/trial": .manageCards,
        "GET /console/referrals": .readAudit, "GET /console/cards": .manageCardStock, "POST /console/cards": .manageCardStock,
        "GET /console/cards/batches/:batch": .manageCardStock, "POST /console/cards/batches/:batch/preview": .manageCardStock,
        "POST /console/cards/batches/:batch/moves": .manageCardStock, "POST /console/cards/batches/:batch/rest": .manageCardStock,
        "POST /console/cards/batches/:batch/file": .manageCardStock,
        "GET /console/cards/kinds/:kind": .setCardKinds, "POST /console/cards/kinds/:kind": .setCardKinds,
        "GET /console/profiles": .readMember, "GET /console/profiles/settings": .setProfileTerms,
        "POST /console/profiles/settings": .setProfileTerms, "POST /console/profiles/choices/:choice": .setProfileTerms,
        "POST /console/profiles/tags/:tag": .setProfileTerms, "GET /console/members/:member/profile": .readMember,
        "POST /console/members/:member/profile": .updateMember,
        "POST /console/members/:member/profile/confirmation": .updateMember,
        "POST /console/members/:member/profile/health": .updateMember,
        "POST /console/members/:member/profile/health-choices": .updateMember,
        "POST /console/members/:member/profile/tags": .updateMember, "POST /console/members/:member/profile/care": .grantTier,
        "POST /console/members/:member/profile/document": .updateMember,
        "POST /console/members/:member/profile/outside-keys": .updateMember,
        "GET /console/members": .readMember, "POST /console/lists/views": .keepViews,
        "POST /console/lists/views/:view": .keepViews, "POST /console/lists/views/:view/removal": .keepViews,
        "GET /console/lists/files": .exportMembers, "POST /console/lists/files": .exportMembers,
        "GET /console/lists/files/:file": .exportMembers, "POST /console/lists/files/:file/rest": .exportMembers,
        "POST /console/lists/files/:file/file": .exportMembers,
        "GET /console/lists/points": .exportMembers, "POST /console/lists/points": .exportMembers,
        "POST /console/lists/bulk/preview": .exportMembers, "GET /console/lists/points/:bulk": .exportMembers,
        "POST /console/lists/points/:bulk/rest": .exportMembers,
        "GET /console/tier-runs": .reviewTiers, "POST /console/tier-runs": .reviewTiers,
        "GET /console/tier-runs/:run": .reviewTiers,
        "GET /console/tier-runs/:run/publication": .publishTiers,
        "POST /console/tier-runs/:run/publication": .publishTiers,
        "POST /console/tier-runs/:run/discard": .reviewTiers,
        "POST /console/tier-runs/:run/continuation": .reviewTiers,
        "GET /console/tier-runs/:run/holds/:member": .reviewTiers,
        "POST /console/tier-runs/:run/holds/:member": .reviewTiers,
        "GET /console/seals": .runJobs, "GET /console/seals/:checkpoint": .runJobs,
        "GET /console/jobs": .runJobs, "POST /console/jobs/:job/runs": .runJobs,
        "GET /console/settlement": .readSettlement, "GET /console/settlement/:month": .readSettlement,
        "GET /console/settlement/:month/files/:file": .readSettlement,
        "GET /console/settlement/:month/entries": .readSettlement,
        "GET /console/settlement/:month/closing": .closeSettlement,
        "POST /console/settlement/:month/closing": .closeSettlement,
        "GET /console/settlement/:month/disputes/:hotel": .disputeSettlement,
        "POST /console/settlement/:month/disputes/:hotel": .disputeSettlement,
        "GET /console/members/:member/tier": .redeemReward,
        "POST /console/members/:member/tier": .redeemReward,
        "POST /console/members/:member/tier/preview": .redeemReward,
        "GET /console/members/:member/transfer": .tradePoints,
        "POST /console/members/:member/transfer": .tradePoints,
        "POST /console/members/:member/transfer/preview": .tradePoints,
        "GET /console/members/:member/purchase": .tradePoints,
        "POST /console/members/:member/purchase": .tradePoints,
        "POST /console/members/:member/purchase/preview": .tradePoints,
        "GET /console/members/:member/conversion": .tradePoints,
        "POST /console/members/:member/conversion": .tradePoints,
        "POST /console/members/:member/conversion/preview": .tradePoints,
        "GET /console/members/:member/merge": .mergeMembers,
        "POST /console/members/:member/merge": .mergeMembers,
        "POST /console/members/:member/merge/parting": .mergeMembers,
        "GET /console/members/:member/family": .tradePoints,
        "POST /console/members/:member/family": .tradePoints,
        "POST /console/members/:member/family/preview": .tradePoints,
        "POST /console/members/:member/family/people": .tradePoints,
        "POST /console/members/:member/family/leave": .tradePoints,
        "GET /console/members/:member/renewal": .grantTier,
        "POST /console/members/:member/renewal": .grantTier,
        "GET /console/members/:member/event": .recordEvent,
        "POST /console/members/:member/event": .recordEvent,
        "POST /console/members/:member/event/preview": .recordEvent,
        "GET /console/members/:member/rewards/:reward": .redeemReward,
        "POST /console/members/:member/rewards/:reward": .redeemReward,
        "POST /console/members/:member/rewards/:reward/preview": .redeemReward,
        "POST /console/members/:member/choices/:offer": .redeemReward,
        "GET /console/members/:member/hold": .holdPoints,
        "POST /console/members/:member/hold": .holdPoints,
        "POST /console/members/:member/hold/preview": .holdPoints,
        "GET /console/members/:member/holds/:hold": .holdPoints,
        "POST /console/members/:member/holds/:hold": .holdPoints,
        "POST /console/members/:member/holds/:hold/preview": .holdPoints,
        "POST /console/members/:member/holds/:hold/release": .holdPoints,
        "POST /console/members/:member/traits": .updateMember,
        "GET /console/members/:member/privacy": .handleRequests, "POST /console/members/:member/consents": .handleRequests,
        "POST /console/members/:member/requests": .handleRequests,
        "POST /console/members/:member/requests/:request": .managePrivacy,
        "POST /console/members/:member/requests/:request/taking-back": .handleRequests,
        "POST /console/members/:member/limits": .managePrivacy, "POST /console/members/:member/person": .managePrivacy,
        "POST /console/members/:member/copy": .managePrivacy, "POST /console/members/:member/erasure": .managePrivacy,
        "GET /console/privacy": .handleRequests, "POST /console/privacy/retention": .managePrivacy,
        "POST /console/privacy/registers": .managePrivacy, "GET /console/privacy/policies": .managePrivacy,
        "POST /console/privacy/policies": .managePrivacy, "GET /console/audit": .readAudit,
        "GET /console/joining": .reviewApplications, "GET /console/joining/applications/:application": .reviewApplications,
        "POST /console/joining/applications/:application/review": .reviewApplications,
        "POST /console/joining/applications/:application/decision": .reviewApplications,
        "POST /console/joining/codes": .reviewApplications, "POST /console/joining/codes/:code/closing": .reviewApplications,
        "POST /console/joining/channels/:channel": .scheduleProgram,
        "GET /console/approvals": .readMember, "GET /console/account": none, "POST /console/account/other-sessions": none,
        "POST /console/account/sessions/:session": none, "GET /console/account/second-factor": none,
        "POST /console/account/second-factor": none, "POST /console/account/second-factor/recovery": none,
        "POST /console/account/second-factor/end": none, "GET /console/staff": .manageAccess,
        "POST /console/staff/:login/sign-out": .manageAccess, "POST /console/staff/:login/second-factor": .manageAccess,
        "POST /console/second-factor-roles": .manageAccess,
        "POST /console/sign-out": none, "POST /console/language": none,
    ]

    @Test("Every route of the console is in this table")
    func complete() throws {
        let routes = try Repository.text("Sources/LoyaltyWeb/Routes.swift")
        let served = routes.matches(of: /console\.(get|post)\("([^"]+)"/).map {
            "\($0.output.1.uppercased()) \($0.output.2)"
        }
        #expect(Set(served) == Set(Self.demands.keys))
    }

    @Test("Routes × roles", arguments: House.Staff.allCases)
    func matrix(staff: House.Staff) async throws {
        let map = try await SiteMap(try await House())
        let visitor = try await map.house.visitor(staff)
        let allowed = Permission.of(staff.role)
        let forms = Dictionary(uniqueKeysWithValues: map.forms.map { ($0.path, $0.fields) })
        for (route, demand) in Self.demands.sorted(by: isEarlier) where route != "POST /console/sign-out" {
            let parts = route.split(separator: " ").map(String.init)
            let path = address(parts[1], map)
            let answer =
                parts[0] == "GET"
                ? try await visitor.get(path) : try await visitor.post(path, forms[path] ?? [:])
            if let demand, !allowed.contains(demand) {
                #expect(answer.status == 403, "\(staff) \(route)")
            } else {
                #expect(
                    [200, 303].contains(answer.status) || path.contains("/parked"),
                    "\(staff) \(route): \(answer.status)")
            }
        }
        #expect(try map.house.cast.differences().isEmpty)
    }

    @Test("An auditor reads everything and changes nothing")
    func auditor() async throws {
        let map = try await SiteMap(try await House())
        let auditor = try await map.house.visitor(.auditor)
        let before = try await map.house.reading.ledger(of: map.member, limit: 99, by: .system).map(\.entry)
        for form in map.forms where !form.path.hasSuffix("/language") {
            #expect(try await auditor.post(form.path, form.fields).status == 403, "\(form.path)")
        }
        #expect(
            try await map.house.reading.ledger(of: map.member, limit: 99, by: .system).map(\.entry) == before)
        let page = try await auditor.get(SitePath.member("\(map.member)"))
        #expect(page.status == 200)
        for path in [
            "/bill", "/adjustment", "/correction", "/reveal", "/console/enrolment", "/console/imports",
        ] {
            #expect(!page.body.contains(path + "\""), "\(path) is not even offered")
        }
    }

    @Test("Nobody gets in without signing in")
    func anonymous() async throws {
        let map = try await SiteMap(try await House())
        let stranger = map.house.stranger()
        for path in map.pages {
            let answer = try await stranger.get(path)
            #expect(
                answer.status == 303 && answer.headers[.location]?.hasPrefix("/console/sign-in") == true,
                "\(path)")
            let partial = try await stranger.get(path, headers: [HTTPField.Name("HX-Request")!: "true"])
            #expect(partial.status == 401 && partial.body.isEmpty, "\(path)")
        }
        for form in map.forms {
            let answer = try await stranger.post(form.path, form.fields)
            #expect(answer.headers[.location] == "/console/sign-in", "\(form.path)")
        }
        let guest = try await map.house.guest(House.mobile(1))
        #expect(try await guest.get(SitePath.member("\(map.member)")).status == 303, "a member is no staff")
        let clerk = try await map.house.visitor(.clerk)
        #expect(
            try await clerk.get("/portal").headers[.location] == "/portal/sign-in", "staff are no members")
    }

    @Test("A clerk posts for the own hotel only", arguments: Engine.all)
    func otherHotel(engine: Engine) async throws {
        let map = try await SiteMap(try await House(engine), property: "bund")
        let clerk = try await map.house.visitor(.clerk)
        let before = try await map.house.cast.points(map.member)
        let path = SitePath.bill("\(map.member)")
        let form = try await clerk.get(path).body
        #expect(form.contains("west_lake/restaurant") && !form.contains("bund/restaurant"))
        let refused = try await clerk.post(path, map.billFields("B-3", outlet: "bund/restaurant"))
        #expect([403, 422].contains(refused.status))
        #expect(try await map.house.cast.points(map.member) == before)
        let own = try await clerk.post(path, map.billFields("B-4"))
        #expect(own.status == 303, "guests of other hotels eat here too")
    }

    @Test("A clerk gives points up to the limit of the program, not beyond")
    func limit() async throws {
        let map = try await SiteMap(try await House())
        let clerk = try await map.house.visitor(.clerk)
        let path = SitePath.adjustment("\(map.member)")
        let beyond = try await clerk.post(path, ["amount": "501", "reason": "goodwill", "key": "1"])
        #expect(beyond.status == 422)
        #expect(beyond.body.contains("500"))
        #expect(
            try await clerk.post(path, ["amount": "500", "reason": "goodwill", "key": "2"]).status == 303)
    }

    /// Pages before forms, and a correction before the cancellation that would forbid it.
    private func isEarlier(
        _ one: (key: String, value: Permission?), _ other: (key: String, value: Permission?)
    ) -> Bool {
        one.key.hasPrefix("GET") == other.key.hasPrefix("GET")
            ? one.key > other.key : one.key.hasPrefix("GET")
    }

    private func address(_ pattern: String, _ map: SiteMap) -> String {
        let draft =
            switch pattern.split(separator: "/").last {
            case "submission": map.drafts.written
            case "terms": map.drafts.terms
            case "approval": map.drafts.written
            case "publication": map.drafts.approved
            case "discard": map.drafts.spare
            default: map.drafts.open
            }
        let run = pattern.contains("/replay/") ? map.replay : map.runs.id(for: pattern)
        if pattern.hasSuffix("/entries") { return map.settlementEntries }
        if pattern.hasSuffix("/carrier") { return SitePath.cardCarrier(map.id, map.card) }
        if pattern.contains("/reinstatement") {
            return pattern.replacing(":member", with: map.ended.member).replacing(":operation", with: map.ended.operation)
        }
        // The head leaves last.
        if pattern.hasSuffix("/family/leave") { return pattern.replacing(":member", with: map.relative) }
        if pattern.hasSuffix("/merge/parting") { return pattern.replacing(":member", with: map.parted) }
        if pattern.hasSuffix("/erasure") { return pattern.replacing(":member", with: map.leaver) }
        let file = pattern.contains("/lists/") ? map.listFile : pattern.contains("/replay/") ? "replay.xlsx" : "settlement.xlsx"
        let state = ["/confirmation": "proposed", "/appeal": "decided", "/answer": "appealed"].first { pattern.hasSuffix($0.key) }
        let places = [
            ":case": map.cases[state?.value ?? "open"] ?? "", ":run": run, ":job": "referrals", ":file": file, ":month": SiteMap.month, ":hotel": "west_lake", ":draft": String(draft), ":version": String(map.version),
            ":member": "\(map.member)", ":folio": map.folio, ":offer": map.offer, ":hold": pattern.hasSuffix("/release") ? map.spareHold : map.hold, ":reward": "upgrade", ":task": map.task,
            ":request": pattern.hasSuffix("/taking-back") ? map.closing : map.request, ":application": map.applications[pattern.hasSuffix("/decision") ? 1 : 0], ":code": map.joinCode,
            ":choice": "new", ":tag": "new", ":channel": "phone", ":batch": map.batch, ":kind": "new", ":claim": pattern.hasSuffix("/confirmation") ? map.proposed : map.claim,
            ":operation": String(map.adjustment.operation.operation), ":import": "1", ":checkpoint": "1", ":view": map.view, ":bulk": map.bulk, ":session": "1", ":login": "finance",
        ]
        return places.reduce(pattern) { $0.replacing($1.key, with: $1.value) }
    }
}

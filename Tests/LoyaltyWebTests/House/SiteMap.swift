import Foundation
import LoyaltyRules
import LoyaltyService
import LoyaltyTestKit

@testable import LoyaltyWeb

/// One of everything that a page can be about, and the address of every page and form.
struct SiteMap: Sendable {
    let house: House
    let member: MemberID
    /// The operation of a stay.
    let stay: Posted
    /// The operation of a bill.
    let bill: Posted
    /// The operation of an adjustment by hand.
    let adjustment: Posted
    /// A replay that is done.
    let replay: String
    /// A draft for another one.
    let draft: String

    /// Lets a guest join, stay, eat and receive points by hand.
    init(_ house: House, name: String = "Ann", number: Int = 1, property: String = "west_lake") async throws {
        self.house = house
        member = try await house.cast.enrol(name, number: number, property: property)
        stay = try await house.cast.stay(
            member, number: "S-\(number)", to: "2026-03-03", nights: 2, net: 120_000, property: property)
        bill = try await house.cast.bill(
            member, number: "B-\(number)", on: "2026-03-04", net: 30_000, property: property)
        let change = AdjustPoints(
            member: .id(member), change: AssetAmount("points", 50), reason: "goodwill: late room",
            at: property)
        adjustment = try await house.cast.desk.perform(change, by: .system).answer
        draft = try Repository.text("programs/lakeside.yaml")
            .replacingOccurrences(of: "rates: {base: 1,", with: "rates: {base: 2,")
        let replays = house.cast.service.replays
        replay = try replays.begin(document: draft, from: nil, to: nil, by: .system).id
        while replays.run(replay)?.isRunning ?? false { try await Task.sleep(for: .milliseconds(5)) }
    }

    private var id: String { "\(member)" }
    private func receipt(_ posted: Posted) -> String { String(posted.operation.operation) }
    var folio: String { String(bill.folio ?? 0) }

    /// Every page of the console.
    var pages: [String] {
        [
            "/console", "/console/search", "/console/search?q=ann", "/console/search?for=bill",
            "/console/program", SitePath.replay, SitePath.replay(replay), "/console/imports", "/console/mailbox", "/console/enrolment",
        ] + memberPages
    }

    /// The pages about the member.
    var memberPages: [String] {
        MemberTab.allCases.map { SitePath.member(id, tab: $0) } + [
            SitePath.ledgerOfAll(id), SitePath.receipt(id, receipt(stay)),
            SitePath.receipt(id, receipt(bill)),
            SitePath.receipt(id, receipt(adjustment)), SitePath.printedReceipt(id, receipt(stay)),
            SitePath.bill(id), SitePath.adjustment(id), SitePath.correction(id, folio),
            SitePath.cancellation(id, folio), SitePath.reversal(id, receipt(adjustment)),
        ]
    }

    /// Every form of the console with what a careful person would send.
    var forms: [(path: String, fields: [String: String])] {
        [
            ("/console/enrolment", enrolment), ("/console/enrolment/check", ["mobile": House.mobile(1)]),
            (SitePath.replay, ["document": draft, "from": "2026-01-01", "to": "2026-06-30"]),
            (SitePath.replayCancel(replay), [:]),
            (SitePath.reveal(id), ["reason": "The guest asked"]),
            (SitePath.bill(id), billFields("B-901")), (SitePath.billPreview(id), billFields("")),
            (SitePath.adjustment(id), adjustmentFields), (SitePath.adjustmentPreview(id), adjustmentFields),
            (SitePath.correction(id, folio), correction), (SitePath.correctionPreview(id, folio), correction),
            (SitePath.reversal(id, receipt(adjustment)), ["reason": "other", "key": "r1"]),
            (SitePath.cancellation(id, folio), ["reason": "other", "key": "c1"]),
            ("/console/language", ["language": "en", "back": "/console"]),
        ]
    }

    var enrolment: [String: String] {
        [
            "name": "Bea Long", "mobile": House.mobile(77), "email": "", "language": "en",
            "property": "west_lake",
            "agreement": "yes", "key": "e1",
        ]
    }

    func billFields(_ number: String, outlet: String = "west_lake/restaurant", net: String = "1,280")
        -> [String: String]
    {
        [
            "outlet": outlet, "business_day": "2026-06-15", "number": number, "currency": "CNY",
            "category_0": "fnb", "net_0": net, "tax_0": "", "service_0": "", "key": "b" + number,
        ]
    }

    var adjustmentFields: [String: String] {
        ["amount": "-20", "reason": "wrong_posting", "note": "typed twice", "key": "a1"]
    }

    var correction: [String: String] {
        [
            "category_0": "fnb", "net_0": "250.00", "tax_0": "", "service_0": "", "reason": "wrong_amount",
            "note": "", "key": "k1",
        ]
    }
}

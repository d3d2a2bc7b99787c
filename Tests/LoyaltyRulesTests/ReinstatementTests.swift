import Testing

@testable import LoyaltyRules

@Suite("Giving back what ended")
struct ReinstatementTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let testDescription: String
        var asked: Int64?
        var gone: Int64 = 700
        var kind = Lot.Kind.earned
        var thisYear: Int64 = 0
        var on = "2026-06-15"
        var terms: ReinstatementTerms? = ReinstatementTerms(withinDays: 14, forDays: 30, atMostPerYear: 1_000)
        var comes: String

        init(_ name: String, _ comes: String, _ change: (inout Case) -> Void = { _ in }) {
            testDescription = name
            self.comes = comes
            change(&self)
        }
    }

    /// What ended on 1 June 2026.
    static let cases: [Case] = [
        Case("all of it", "700 until 2026-07-15"),
        Case("a part", "1 until 2026-07-15") { $0.asked = 1 },
        Case("on the last day", "700 until 2026-07-15") { $0.on = "2026-06-15" },
        Case("a day late", "reinstatement_too_late") { $0.on = "2026-06-16" },
        Case("on the day itself", "700 until 2026-07-01") { $0.on = "2026-06-01" },
        Case("for the day only", "700 until 2026-06-15") { $0.terms = ReinstatementTerms(withinDays: 14, forDays: 0) },
        Case("more than is gone", "reinstatement_out_of_bounds") { $0.asked = 701 },
        Case("nothing", "reinstatement_out_of_bounds") { $0.asked = 0 },
        Case("less than nothing", "reinstatement_out_of_bounds") { $0.asked = -1 },
        Case("nothing is left", "reinstatement_nothing_left") { $0.gone = 0 },
        Case("it ended again", "reinstatement_twice") { $0.kind = .reinstated },
        Case("up to the year's limit", "700 until 2026-07-15") { $0.thisYear = 300 },
        Case("beyond the year's limit", "reinstatement_limit") { $0.thisYear = 301 },
        Case("no limit of the year", "700 until 2026-07-15") {
            $0.thisYear = 1_000_000
            $0.terms = ReinstatementTerms(withinDays: 14, forDays: 30)
        },
        Case("not offered", "reinstatement_not_offered") { $0.terms = nil },
        Case("not offered comes before too late", "reinstatement_not_offered") {
            $0.terms = nil
            $0.on = "2027-06-16"
        },
    ]

    @Test("PTS-17 what ended is given back in its days, up to the limit, never more than is gone", arguments: cases)
    func review(_ line: Case) throws {
        let ending = Reinstatement.Ending(on: try RulesFixture.day("2026-06-01"), gone: line.gone, kind: line.kind)
        let day = try RulesFixture.day(line.on)
        let came: String
        do {
            let back = try Reinstatement.review(
                line.asked, of: ending, thisYear: line.thisYear, on: day, terms: line.terms)
            came = "\(back.amount) until \(back.expiresOn)"
        } catch {
            came = error.rawValue
        }
        #expect(came == line.comes)
    }

    @Test("PTS-17 an entry that took out nothing that had ended gives nothing back")
    func notAnEnding() throws {
        let day = try RulesFixture.day("2026-06-01")
        #expect(throws: ReinstatementRefusal.notAnEnding) {
            _ = try Reinstatement.review(nil, of: nil, thisYear: 0, on: day, terms: nil)
        }
    }

    @Test("PTS-17 activity does not move the end of what was given back")
    func ownEnd() throws {
        let (earned, end) = (try RulesFixture.day("2026-06-15"), try RulesFixture.day("2026-07-15"))
        let lot = Lot(
            id: 1, asset: "points", kind: .reinstated, original: 5, remaining: 5, earnedOn: earned, expiresOn: end,
            folio: 0)
        let asset = Asset(
            id: "points", name: LocalName([:]), expiry: ExpiryTerms(after: .months(36), extendedBy: [.stay]))
        #expect(LotExpiry.effective(lot, asset: asset, lastActivity: end) == end)
    }
}

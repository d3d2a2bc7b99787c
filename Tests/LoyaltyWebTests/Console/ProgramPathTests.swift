import HTTPTypes
import LoyaltyRules
import LoyaltyService
import LoyaltyTestKit
import Testing

@testable import LoyaltyWeb

@Suite("A draft of the program in the console, without a script")
struct ProgramPathTests {
    /// What a textarea sends: the ends of lines as two characters.
    private static func sent(_ text: String) -> String { text.replacing("\n", with: "\r\n") }

    @Test(
        "POL-04 begun, broken, mended, approved by a second person, published, withdrawn",
        arguments: Engine.all)
    func path(engine: Engine) async throws {
        let house = try await House(engine)
        let (manager, admin) = (try await house.visitor(.manager), try await house.visitor(.administrator))
        let begun = try await manager.post(SitePath.drafts, ["version": "1", "key": "d"])
        let path = try #require(begun.headers[.location])
        let id = try #require(path.split(separator: "/").last).description
        let text = try Repository.text("programs/lakeside.yaml")
        #expect(try await manager.get(path).body.contains("# shopping does not earn"))
        let broken = ["revision": "1", "title": "More", "document": Self.sent(text + "surprise: 1\n")]
        let checked = try await manager.post(
            SitePath.draftCheck(id), broken, headers: [HTTPField.Name("HX-Request")!: "true"])
        let line = text.split(separator: "\n", omittingEmptySubsequences: false).count
        #expect(checked.body.contains("data-line=\"\(line)\"") && !checked.body.contains("<html"))
        #expect(try await manager.postAndFollow(path, broken).body.contains("1 problem must be mended"))
        let review = try await admin.get(SitePath.draftReview(id)).body
        #expect(!review.contains(SitePath.draftApproval(id)) && review.contains("must be mended"))
        let mended = [
            "revision": "2", "title": "More",
            "document": Self.sent(text.replacing("base: 1,", with: "base: 1.1,")),
        ]
        #expect(try await manager.postAndFollow(path, mended).body.contains("Revision 3 is saved."))
        let late = try await admin.post(path, mended)
        #expect(late.status == 422 && late.body.contains("revision 3") && late.body.contains("base: 1.1,"))
        let trial = mended.merging([
            "place": "west_lake", "day": "2026-06-15", "nights": "1", "category": "room", "net": "2,000",
            "tier": "base", "channel": "",
        ]) { $1 }
        let tried = try await manager.post(SitePath.draftTrial(id), trial).body
        #expect(
            tried.contains("+2,200") && tried.contains("+2,000"), "by the draft, and by the version in force")
        #expect(!(try await manager.get(SitePath.draftReview(id)).body.contains(SitePath.draftApproval(id))))
        #expect(!(try await admin.get(SitePath.console).body.contains(SitePath.draftReview(id))))
        let handedIn = try await manager.postAndFollow(
            SitePath.draftSubmission(id), ["revision": "3", "note": "please read", "key": "s"])
        #expect(handedIn.body.contains("The draft is handed in for approval.") && handedIn.body.contains("please read"))
        #expect(!handedIn.body.contains(SitePath.draftSubmission(id)), "once is enough")
        #expect(try await admin.get(SitePath.console).body.contains(SitePath.draftReview(id)), "it waits on the home page")
        #expect(!(try await manager.get(SitePath.console).body.contains(SitePath.draftReview(id))), "but not the author's")
        #expect(try await manager.get(SitePath.program).body.contains("Waiting for approval"))
        let approved = try await admin.postAndFollow(
            SitePath.draftApproval(id), ["revision": "3", "key": "a"])
        #expect(approved.body.contains("The draft is approved.") && approved.body.contains("change-better"))
        let day = ["revision": "3", "effective_from": "2026-06-01", "reason": "More", "key": "p"]
        let early = try await admin.post(SitePath.draftPublication(id), day)
        #expect(early.status == 422 && early.body.contains("2026-06-15"))
        let published = try await admin.postAndFollow(
            SitePath.draftPublication(id), day.merging(["effective_from": "2026-07-01"]) { $1 })
        #expect(published.body.contains("It comes into force on 2026-07-01."))
        #expect(published.body.contains("Approved by Staff administrator"))
        let withdrawn = try await admin.postAndFollow(
            SitePath.versionWithdrawal("2"), ["reason": "Not this year", "key": "w"])
        #expect(withdrawn.body.contains("Withdrawn by Staff administrator: Not this year"))
        #expect(try await manager.get(SitePath.program).body.contains("Not this year"))
        #expect(try house.cast.differences() == [])
    }

    @Test("Forms change single values, and add a period with more points")
    func forms() async throws {
        let map = try await SiteMap(try await House())
        let manager = try await map.house.visitor(.manager)
        let id = String(map.drafts.terms)
        let page = try await manager.get(SitePath.draftTerms(id)).body
        #expect(page.contains("To reach · Qualifying nights") && page.contains("Rate · Gold"))
        let wrong = ["revision": "1", "act": "change", "term_0": "many"]
        let refused = try await manager.post(SitePath.draftTerms(id), wrong)
        #expect(refused.status == 422 && refused.body.contains("value=\"many\""))
        let right = try await manager.postAndFollow(
            SitePath.draftTerms(id), ["revision": "1", "act": "change", "term_0": "6", "term_1": "4"])
        #expect(right.body.contains("Revision 2 is saved."))
        let period = [
            "revision": "2", "act": "period", "name": "Double July", "rule": "base_points", "percent": "100%",
            "from": "2026-07-01", "until": "2026-07-31",
        ]
        let reversed = try await manager.post(
            SitePath.draftTerms(id), period.merging(["until": "2026-06-01"]) { $1 })
        #expect(reversed.status == 422)
        #expect(try await manager.postAndFollow(SitePath.draftTerms(id), period).status == 200)
        let view = try #require(try await map.house.reading.draft(map.drafts.terms, by: .system))
        let program = try ProgramDocument.read(view.document)
        #expect(program.earning.map(\.id) == ["base_points", "bonus_202607"])
        #expect(view.document.contains("any: {nights: 6, stays: 4, spend: 5000}"))
        #expect(view.document.contains("# shopping does not earn"), "remarks stay")
    }
}

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
        let abroad = try await manager.post(
            SitePath.draftTrial(id), trial.merging(["currency": "usd", "net2": "1000", "category2": "room"]) { $1 })
        #expect(abroad.body.contains("No rate for USD on 2026-06-15 is known."), "the sentence of the desk")
        let rated = try await manager.post(
            SitePath.draftTrial(id),
            trial.merging(["currency": "USD", "day_rate": "7", "net2": "1000", "category2": "room"]) { $1 })
        #expect(rated.body.contains("+23,100") && rated.body.contains("+21,000"), "two charges at 7 to 1")
        let nobody = try await manager.post(SitePath.draftTrial(id), trial.merging(["rooms": "none"]) { $1 })
        #expect(nobody.body.contains("Fill in place, day and amount."))
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
        let text = try #require(try await map.house.reading.draft(map.drafts.terms, by: .system)).document
        let first = try #require(EditableTerm.all(in: text).firstIndex { $0.group == .tiers })
        let wrong = ["revision": "1", "act": "change", "term_\(first)": "many"]
        let refused = try await manager.post(SitePath.draftTerms(id), wrong)
        #expect(refused.status == 422 && refused.body.contains("value=\"many\""))
        let right = try await manager.postAndFollow(
            SitePath.draftTerms(id), ["revision": "1", "act": "change", "term_\(first)": "6", "term_\(first + 1)": "4"])
        #expect(right.body.contains("Revision 2 is saved."))
        let period = [
            "revision": "2", "act": "period", "name": "Double July", "rule": "base_points", "percent": "100%",
            "from": "2026-07-01", "until": "2026-07-31",
        ]
        let reversed = try await manager.post(
            SitePath.draftTerms(id), period.merging(["until": "2026-06-01"]) { $1 })
        #expect(reversed.status == 422)
        #expect(try await manager.postAndFollow(SitePath.draftTerms(id), period).status == 200)
        let eighth = [
            "revision": "3", "act": "member_day", "name": "The eighth", "rule": "base_points", "percent": "50%", "day": "8",
        ]
        let never = try await manager.post(SitePath.draftTerms(id), eighth.merging(["day": "32"]) { $1 })
        #expect(never.status == 422 && never.body.contains("value=\"The eighth\""))
        #expect(try await manager.postAndFollow(SitePath.draftTerms(id), eighth).status == 200)
        let view = try #require(try await map.house.reading.draft(map.drafts.terms, by: .system))
        let program = try ProgramDocument.read(view.document)
        let before = try ProgramDocument.read(Repository.text("programs/lakeside.yaml")).earning.map(\.id)
        #expect(program.earning.map(\.id) == before + ["bonus_202607", "member_day"])
        #expect(program.rule("member_day")?.condition == .dayOfMonth([8]))
        #expect(view.document.contains("any: {nights: 6, stays: 4, spend: 5000}"))
        #expect(view.document.contains("# shopping does not earn"), "remarks stay")
    }

    @Test("Each value of a form has a label in words: no key of the document is shown", arguments: Language.allCases)
    func labels(_ language: Language) throws {
        for path in ["s0", "s3", "lakeside", "marriott_2025", "ihg_2025", "hilton_2026", "grammar"] {
            let text = try Repository.text("programs/\(path).yaml")
            let program = try ProgramDocument.read(text)
            let words = TermWords(language: language, program: program)
            // Rows of an award chart and seasons have no names.
            let chart = Set(program.properties.compactMap(\.awardCategory) + program.names.seasons.map(\.id))
            for term in EditableTerm.all(in: text) {
                for word in words.label(term).split(separator: " · ").map(String.init) where !chart.contains(word) {
                    #expect(!word.contains("_") && !GrammarWords.keys.contains(word), "\(path) \(term.path): \(word)")
                }
            }
        }
    }

    /// What a document writes and nobody reads: keys of parts that forms change.
    private enum GrammarWords {
        static let keys: Set<String> = [
            "attain", "retain", "valid", "prices", "gifts", "gives", "grant", "challenge", "expires", "remind", "factors",
            "values", "otherwise", "at", "every", "step", "choose", "pick", "when", "caps", "most", "times", "per", "chart",
        ]
    }
}

import LoyaltyRules
import Testing

@testable import LoyaltyWeb

@Suite("Every page holds what all pages promise")
struct PageTests {
    private static let assets = AssetCatalogue(
        names: Dictionary(
            uniqueKeysWithValues: [
                "tabler.css", "base.css", "app.css", "portal.css", "app.js", "htmx.js", "icons.svg",
                "mark.svg", "program.css", "program.js",
            ].map { ($0, "x." + $0) }))

    private func pages(_ language: Language) -> [(name: String, page: HTML)] {
        SamplePages(language, assets: Self.assets).all
    }

    @Test("No word and no file is missing", arguments: Language.allCases)
    func nothingMissing(language: Language) {
        for (name, page) in pages(language) {
            #expect(!page.text.contains("⟦"), "\(name)")
            #expect(!page.text.contains("MISSING"), "\(name)")
            #expect(page.text.contains("<html lang=\"\(language.rawValue)\">"), "\(name)")
            #expect(page.text.contains("<link rel=\"stylesheet\" href=\"/assets/x.base.css\">"), "\(name)")
        }
    }

    @Test("Nothing that the content security policy forbids", arguments: Language.allCases)
    func policy(language: Language) {
        for (name, page) in pages(language) {
            #expect(page.text.firstMatch(of: /<[^>]*\sstyle=/) == nil, "\(name)")
            #expect(page.text.firstMatch(of: /<[^>]*\son[a-z]+=/) == nil, "\(name)")
            #expect(page.text.firstMatch(of: /<script>|<style|javascript:/) == nil, "\(name)")
        }
    }

    @Test("Every form that posts carries the token", arguments: Language.allCases)
    func token(language: Language) {
        for (name, page) in pages(language) {
            for form in page.text.matches(
                of: /<form\b[^>]*method="post"[^>]*>.*?<\/form>/.dotMatchesNewlines())
            {
                #expect(form.output.contains("name=\"_csrf\" value=\"c2FtcGxl\""), "\(name)")
            }
        }
    }

    @Test("Every form that posts points carries its idempotency key")
    func key() {
        let posting = ["enrol", "bill", "correction", "cancellation", "adjustment", "reversal", "reinstatement"]
        for (name, page) in pages(.english) where posting.contains(name) {
            #expect(page.text.contains("<input type=\"hidden\" name=\"key\" value=\"k"), "\(name)")
        }
    }

    @Test("Markup is never shown as text: only the sample guest's own name has angle brackets")
    func noEscapedMarkup() {
        for (name, page) in pages(.english) {
            for match in page.text.matches(of: /&lt;.{0,3}/) {
                #expect(match.output == "&lt;b&gt" || match.output == "&lt;b&g", "\(name): \(match.output)")
            }
        }
    }

    @Test("One heading of the first rank, ids once, labels and descriptions that point at something")
    func structure() {
        for (name, page) in pages(.english) {
            #expect(page.text.matches(of: /<h1[ >]/).count == 1, "\(name)")
            let ids = page.text.matches(of: /\sid="([^"]+)"/).map { String($0.output.1) }
            #expect(ids.count == Set(ids).count, "\(name)")
            let pointers =
                page.text.matches(of: /\sfor="([^"]+)"/).map { String($0.output.1) }
                + page.text.matches(of: /aria-(?:describedby|labelledby)="([^"]+)"/)
                .flatMap { $0.output.1.split(separator: " ").map(String.init) }
            for pointer in pointers { #expect(ids.contains(pointer), "\(name): \(pointer)") }
        }
    }

    @Test("Links stay within the site")
    func links() {
        for (name, page) in pages(.english) {
            for match in page.text.matches(of: /\s(?:href|action|hx-post|hx-get)="([^"]*)"/) {
                let target = match.output.1
                let known = ["/console", "/portal", "/policy", "/assets/", "#main", "#f-document"].contains {
                    target.hasPrefix($0)
                }
                #expect(known, "\(name): \(target)")
            }
        }
    }

    @Test("The live parts answer without a page around them")
    func partials() {
        let samples = SamplePages(.english, assets: Self.assets)
        let frame = samples.console(.members)
        let list = SearchPage.partial(
            .init(query: "zw", results: samples.content.lines, tooMany: false), frame)
        #expect(list.text.contains("href=\"/console/members/1\""))
        #expect(!list.text.contains("<html"))
        let forBill = SearchPage.partial(
            .init(query: "zw", results: samples.content.lines, tooMany: false, forBill: true), frame)
        #expect(forBill.text.contains("href=\"/console/members/1/bill\""))
        #expect(EnrolPage.duplicates([], frame).text.isEmpty)
        #expect(BillPage.preview(samples.content.preview, frame).text.contains("+1,536"))
        var refused = samples.content.preview
        refused.problem = "No <such> category"
        #expect(
            BillPage.preview(refused, frame).text
                == "<p class=\"preview-problem\">No &lt;such&gt; category</p>")
        #expect(MemberPage.contacts(samples.content.panel, frame).text.hasPrefix("<div id=\"contacts\""))
    }
}

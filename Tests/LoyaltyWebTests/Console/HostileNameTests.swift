import LoyaltyRules
import LoyaltyService
import LoyaltyTestKit
import Testing

@testable import LoyaltyWeb

@Suite("No name can become markup, on any page")
struct HostileNameTests {
    @Test(
        "Names that try",
        arguments: [
            "<script>alert(1)</script>",
            "\"\u{301} autofocus hx-post=/console/members/1/adjustment x=\"",
            "\"\u{FE0F}><img src=x onerror=alert(1)>",
            "'\u{301} onfocus='alert(1)",
            "\u{202E}gnirts\u{202C}</title></p>",
            "{{7*7}}${7*7}<%= 7*7 %>",
        ])
    func everyPage(name: String) async throws {
        let map = try await SiteMap(try await House(), name: name)
        let administrator = try await map.house.visitor(.administrator)
        var pages: [(String, String)] = []
        for path in map.pages + ["/console/search?q=" + SitePath.encoded(name)] {
            pages.append((path, try await administrator.get(path).body))
        }
        // A copy of everything is a file, and no page; so is a file of members.
        let files = [SitePath.listFileFetch(map.listFile)]
        for form in map.forms
        where !form.path.hasSuffix("language") && !form.path.hasSuffix("/copy") && !files.contains(form.path) {
            let fields = form.fields.merging(["note": name, "name": name, "number": name, "reason": name]) {
                $1
            }
            pages.append((form.path, try await administrator.post(form.path, fields).body))
        }
        let guest = try await map.house.guest(House.mobile(1))
        let receipt = SitePath.portalReceipt(String(map.adjustment.operation.operation))
        for path in ["/portal", "/portal/points", "/portal/me", receipt] {
            pages.append((path, try await guest.get(path).body))
        }
        for (path, page) in pages { check(page, path) }
        #expect(
            pages.contains {
                $0.1.contains("&lt;") || $0.1.contains("&quot;") || $0.1.contains("{{7*7}}")
                    || $0.1.contains("&#39;")
            })
    }

    /// Byte by byte, because characters hide quotation marks under combining marks.
    private func check(_ page: String, _ path: String) {
        let bytes = Array(page.utf8)
        for hostile in [
            "<script>alert", "<img src=x", "\"\u{301} autofocus", "\"\u{FE0F}>", "'\u{301} onfocus",
            "</title></p>", " onerror=alert(1)>",
        ] {
            #expect(bytes.firstRange(of: Array(hostile.utf8)) == nil, "\(path): \(hostile)")
        }
        let bare = page.replacing(/"[^"]*"/, with: "")
        #expect(bare.firstMatch(of: /<[a-z][^>]*\s(on[a-z]+|autofocus hx-post)\s*=/) == nil, "\(path)")
        #expect(!page.contains("⟦") && !page.contains("MISSING"), "\(path)")
    }

    @Test("Invisible characters do not survive in a name")
    func invisible() async throws {
        let house = try await House()
        let clerk = try await house.visitor(.clerk)
        let map = try await SiteMap(house)
        let fields = map.enrolment.merging(["name": "\u{202E}Bea\u{200B} \u{0007}Long\u{2066}"]) { $1 }
        let page = try await clerk.postAndFollow("/console/enrolment", fields)
        #expect(page.body.contains("<h1>Bea Long</h1>"))
    }
}

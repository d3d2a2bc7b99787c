import Testing

@testable import LoyaltyWeb

@Suite("HTML escapes what people type")
struct HTMLTests {
    @Test(
        "No hostile name leaves an attribute or opens a tag",
        arguments: [
            "\"\u{301} autofocus hx-post=/console/members/1/adjustment x=\"",
            "\"\u{200D} onmouseover=alert(1) x=\"",
            "\"\u{FE0F}><script>alert(1)</script>",
            "'\u{301} onfocus='x",
            "<\u{301}script>",
            "\u{202E}<b>gnirts\u{202C}",
            "&quot; & \" '",
        ])
    func hostileNames(name: String) {
        let html: HTML = "<input value=\"\(name)\">"
        let inside = html.text.unicodeScalars.dropFirst("<input value=\"".unicodeScalars.count).dropLast(2)
        #expect(!inside.contains { "<>\"'\u{0}".unicodeScalars.contains($0) })
    }

    @Test("The five special characters become entities and everything else stays")
    func entities() {
        #expect(
            HTML.escaped("a & b < c > d \" e ' f 张伟 é") == "a &amp; b &lt; c &gt; d &quot; e &#39; f 张伟 é")
        #expect(HTML.escaped("plain") == "plain")
        #expect(HTML.escaped("") == "")
        #expect(HTML.escaped("a\u{0}b") == "ab")
    }

    @Test("Strings are escaped, HTML is not, nil leaves nothing, lists are joined")
    func interpolation() {
        let bold: HTML = "<b>\("<")</b>"
        let none: String? = nil
        let noHTML: HTML? = nil
        let page: HTML = "\(bold)\(none)\(noHTML)\([bold, bold])\(3)"
        #expect(page.text == "<b>&lt;</b><b>&lt;</b><b>&lt;</b>3")
    }

    @Test("Conditions, optional values and lists fill in HTML")
    func pieces() {
        let name: String? = "<x>"
        #expect(HTML.with(name) { "<p>\($0)</p>" }.text == "<p>&lt;x&gt;</p>")
        #expect(HTML.with(nil as String?) { "<p>\($0)</p>" }.text == "")
        #expect(HTML.when(false, "<p>").text == "")
        #expect(HTML.each(["<", "b"]) { "<i>\($0)</i>" }.text == "<i>&lt;</i><i>b</i>")
    }
}

import LoyaltyRules

/// Small pieces used by pages of the console and the portal alike; each file beside this one adds a few.
enum Parts {
    /// A hidden field of a form.
    static func hidden(_ name: String, _ value: String) -> HTML {
        "<input type=\"hidden\" name=\"\(name)\" value=\"\(value)\">"
    }

    /// A figure or a day, its digits of one width.
    static func number(_ value: String) -> HTML {
        "<span class=\"num\">\(value)</span>"
    }

    /// A sentence in which no day is broken across two lines.
    static func sentence(_ text: String) -> HTML {
        var (result, rest) = ("" as HTML, text[...])
        while let day = rest.firstMatch(of: /\d{4}-\d{2}-\d{2}/) {
            let before = String(rest[..<day.range.lowerBound])
            result = "\(result)\(before)<span class=\"day\">\(String(day.output))</span>"
            rest = rest[day.range.upperBound...]
        }
        return "\(result)\(String(rest))"
    }

    /// A link that looks like a button; nothing where there is no address.
    static func button(_ href: String?, _ word: String, look: String = "", icon: HTML = "") -> HTML {
        HTML.with(href) { "<a class=\"btn \(look)\" href=\"\($0)\">\(icon) \(word)</a>" }
    }

    /// A tier's name on its colour.
    static func tierBadge(_ name: String, _ order: Int) -> HTML {
        "<span class=\"tier-badge \(tierClass(order))\">\(name)</span>"
    }

    /// The class that gives a tier its colour; ladders longer than six share the last one.
    static func tierClass(_ order: Int) -> String {
        "tier-" + String(min(max(order, 0), 5))
    }

    /// The mosaic that stands for Tessera.
    static let mark: HTML = """
        <svg class="tessera-mark" viewBox="0 0 24 24" width="24" height="24" aria-hidden="true" \
        focusable="false">\
        <rect x="1" y="1" width="10" height="10" rx="2.2" class="mark-a"/>\
        <rect x="13" y="1" width="10" height="10" rx="2.2" class="mark-b"/>\
        <rect x="1" y="13" width="10" height="10" rx="2.2" class="mark-b"/>\
        <rect x="13" y="13" width="10" height="10" rx="5" class="mark-a"/></svg>
        """

    /// The sentence left by the action before; the place is always there so that a reader hears changes.
    static func flash(_ flash: Flash?) -> HTML {
        guard let flash else { return "<div id=\"flash\" role=\"status\"></div>" }
        let role = flash.kind == .success ? "status" : "alert"
        return """
            <div id="flash" role="\(role)"><div class="alert alert-\(flash.kind.rawValue)">\(flash.text)\
            </div></div>
            """
    }

    /// What is wrong with the form as a whole.
    static func problems(_ problems: FormProblems) -> HTML {
        guard !problems.general.isEmpty else { return .empty }
        return """
            <div class="alert alert-danger" role="alert">\
            \(HTML.each(problems.general) { "<p class=\"mb-0\">\($0)</p>" })</div>
            """
    }

    /// Links that show a page outside any session in another language.
    static func languageLinks(_ current: Language, on path: String) -> HTML {
        """
        <ul class="bare-languages">\(HTML.each(Language.allCases) { language in
            """
            <li><a href="\(SitePath.inLanguage(language.rawValue, path))" \
            lang="\(language.rawValue)" hreflang="\(language.rawValue)"\
            \(HTML.when(language == current, " aria-current=\"true\""))>\(language.ownName)</a></li>
            """
        })</ul>
        """
    }

    /// The buttons that change the language; they come back to the page they stand on.
    static func languageForm(_ frame: some PageFrame, action: String) -> HTML {
        """
        <form method="post" action="\(action)" class="language-form">\(frame.csrfField)\
        \(hidden("back", frame.path))\
        \(HTML.each(Language.allCases) { language in
            """
            <button type="submit" name="language" value="\(language.rawValue)" lang="\(language.rawValue)"\
            \(HTML.when(language == frame.t.language, " aria-current=\"true\""))>\(language.ownName)</button>
            """
        })</form>
        """
    }

    /// An amount with its sign, coloured.
    static func signed(_ amount: String, negative: Bool) -> HTML {
        "<span class=\"num \(negative ? "neg" : "pos")\">\(amount)</span>"
    }

    /// What is owed, why, and how it is repaid.
    static func debts(_ debts: [DebtLine], _ t: Texts) -> HTML {
        HTML.each(debts) { debt in
            """
            <p class="debt">\(sentence(debt.text)) <span>\(t("debt.hint"))</span> \
            <a href="\(debt.receiptHref)">\(t("debt.why"))</a></p>
            """
        }
    }
}

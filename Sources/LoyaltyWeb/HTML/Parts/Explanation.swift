import LoyaltyRules

extension Parts {
    /// The lines of an explanation: rule and arithmetic at left, the amount at right.
    static func explanation(_ lines: [ReceiptLine]) -> HTML {
        guard !lines.isEmpty else { return .empty }
        return """
            <ol class="explain">\(HTML.each(lines) { line in
                """
                <li\(HTML.when(line.amount == nil, " class=\"remark\""))><span>\(line.text)</span>\
                \(HTML.with(line.amount) { signed($0, negative: line.negative) })</li>
                """
            })</ol>
            """
    }

    /// The whole matter of a receipt: facts, explanation, results.
    static func receipt(_ model: ReceiptModel, _ t: Texts) -> HTML {
        """
        \(links(model, t))\
        <dl class="facts">\
        \(fact(t("receipt.member"), member(model)))\
        \(fact(t("receipt.card"), Parts.number(model.cardNumber)))\
        \(fact(t("receipt.day"), Parts.number(model.day)))\
        \(fact(t("receipt.property"), "\(model.propertyName)"))\
        \(HTML.with(model.source) { fact(t("receipt.source"), Parts.number($0)) })\
        \(fact(t("receipt.recorded"), Parts.number(model.recordedAt)))\
        \(HTML.with(model.actor) { fact(t("receipt.actor"), "\($0)") })\
        \(fact(t("receipt.program"), version(model)))\
        \(fact(t("receipt.operation"), Parts.number(model.operationNumber)))\
        \(HTML.with(model.reason) { fact(t("receipt.reason"), "\($0)") })</dl>\
        <h2 class="section-title">\(t("receipt.explanation"))</h2>\(explanation(model.lines))\
        <dl class="totals">\(HTML.each(model.totals) { fact($0.name, Parts.number($0.value)) })\
        \(fact(t("receipt.balance_after", model.pointsName), Parts.number(model.balanceAfter)))</dl>
        """
    }

    static func fact(_ name: String, _ value: HTML) -> HTML {
        "<div><dt>\(name)</dt><dd>\(value)</dd></div>"
    }

    private static func version(_ model: ReceiptModel) -> HTML {
        guard let href = model.programHref else { return "\(model.programVersion)" }
        return "<a href=\"\(href)\">\(model.programVersion)</a>"
    }

    private static func member(_ model: ReceiptModel) -> HTML {
        guard let href = model.memberHref else { return "\(model.memberName)" }
        return "<a href=\"\(href)\">\(model.memberName)</a>"
    }

    private static func links(_ model: ReceiptModel, _ t: Texts) -> HTML {
        """
        \(HTML.with(model.reversedBy) { link in
            """
            <p class="alert alert-warning">\(t("receipt.reversed_by")) <a href="\(link.href)">\(link.label)\
            </a></p>
            """
        })\
        \(HTML.with(model.reverses) { link in
            """
            <p class="alert alert-info">\(t("receipt.reverses")) <a href="\(link.href)">\(link.label)</a></p>
            """
        })
        """
    }
}

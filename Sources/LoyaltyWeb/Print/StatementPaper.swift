/// A statement of account on paper: what stands where. Everything is text already.
struct StatementPaper {
    struct Line {
        let day: String
        let text: String
        let amount: String
        let balance: String
    }

    struct Section {
        let name: String
        let opening: String
        let lines: [Line]
        let closing: String
    }

    let title: String
    let program: String
    /// Member, card, tier, period, day of making.
    let facts: [(label: String, value: String)]
    /// Heads of the columns.
    let heads: Line
    let openingName: String
    let closingName: String
    let nothing: String
    let sections: [Section]
    /// What ends next: day and amount.
    let endsTitle: String
    let ends: [Line]
    let foot: String
    /// `Page 3`.
    let page: @Sendable (Int) -> String
    let fonts: String

    private static let margin = 48.0
    private static let lowest = PDFDocument.height - 64
    private static let across = PDFDocument.width - 2 * margin

    /// The document.
    func pdf() -> [UInt8] {
        let sheet = PDFDocument(title: title, fonts: fonts)
        var pen = Pen(sheet: sheet, paper: self)
        sheet.text(program, x: Self.margin, y: pen.y, width: Self.across, .left, .init(size: 11, isBold: true, gray: 0.35))
        pen.y += 18
        sheet.text(title, x: Self.margin, y: pen.y, width: Self.across, .left, .init(size: 18, isBold: true))
        pen.y += 34
        for fact in facts {
            sheet.text(fact.label, x: Self.margin, y: pen.y, width: 120, .left, .init(gray: 0.4))
            sheet.text(fact.value, x: Self.margin + 124, y: pen.y, width: Self.across - 124)
            pen.y += 16
        }
        for section in sections { draw(section, &pen) }
        if !ends.isEmpty {
            pen.heading(endsTitle)
            for line in ends { pen.row(line) }
        }
        pen.close()
        return sheet.finish()
    }

    private func draw(_ section: Section, _ pen: inout Pen) {
        pen.heading(section.name)
        pen.row(heads, .init(size: 8.5, gray: 0.4))
        pen.row(Line(day: "", text: openingName, amount: "", balance: section.opening), .init(isBold: true))
        for line in section.lines { pen.row(line) }
        if section.lines.isEmpty { pen.row(Line(day: "", text: nothing, amount: "", balance: ""), .init(gray: 0.4)) }
        pen.row(Line(day: "", text: closingName, amount: "", balance: section.closing), .init(isBold: true))
    }

    /// Where the next line comes, page by page.
    private struct Pen {
        let sheet: PDFDocument
        let paper: StatementPaper
        var y = StatementPaper.margin
        private var page = 1

        init(sheet: PDFDocument, paper: StatementPaper) {
            self.sheet = sheet
            self.paper = paper
        }

        mutating func heading(_ text: String) {
            y += 20
            room(80)
            sheet.text(text, x: margin, y: y, width: across, .left, .init(size: 12, isBold: true))
            y += 22
        }

        mutating func row(_ line: Line, _ style: PDFDocument.Style = .init()) {
            room(18)
            sheet.text(line.day, x: margin, y: y, width: 72, .left, style)
            sheet.text(line.text, x: margin + 76, y: y, width: across - 76 - 180, .left, style)
            sheet.text(line.amount, x: margin + across - 176, y: y, width: 84, .right, style)
            sheet.text(line.balance, x: margin + across - 88, y: y, width: 88, .right, style)
            sheet.rule(x: margin, y: y + 15, width: across)
            y += 18
        }

        /// Ends the page, with what stands below each.
        mutating func close() {
            let style = PDFDocument.Style(size: 8, gray: 0.45)
            sheet.text(paper.foot, x: margin, y: PDFDocument.height - 44, width: across - 90, .left, style)
            sheet.text(paper.page(page), x: margin + across - 80, y: PDFDocument.height - 44, width: 80, .right, style)
            sheet.endPage()
            page += 1
            y = margin
        }

        private mutating func room(_ height: Double) { if y + height > lowest { close() } }
    }
}

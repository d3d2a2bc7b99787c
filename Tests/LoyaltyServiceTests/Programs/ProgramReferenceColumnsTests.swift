import LoyaltyRules
import LoyaltyTestKit
import Testing

@testable import LoyaltyService

/// Each key of the reference has its meaning, unit, standard, example and what a receipt says of it; and it stands where the
/// reader looks for it.
@Suite("Columns and places of the program reference")
struct ProgramReferenceColumnsTests {
    @Test("every key table has the six columns, and no cell is empty")
    func columns() throws {
        let page = try ReferenceRow.page()
        #expect(page.heads.count > 50 && page.rows.count > 250)
        for head in page.heads { #expect(head == ReferenceRow.head) }
        for row in page.rows {
            let name = "\(row.sections.joined(separator: ", ")): \(row.cells.first ?? "")"
            #expect(row.cells.count == ReferenceRow.head.count, "\(name)")
            #expect(!row.cells.contains { $0.isEmpty || $0 == "?" }, "\(name)")
            #expect(!row.keys.isEmpty, "\(name)")
        }
    }

    @Test("what a row says of the receipt is a sentence in italics, or says where else its effect is seen")
    func receipts() throws {
        for row in try ReferenceRow.page().rows {
            let last = row.cells.last ?? ""
            let isElsewhere = last.hasPrefix("none: ") || last.hasPrefix("–")
            #expect(isElsewhere || !row.sentences.isEmpty, "\(row.sections): \(row.cells.first ?? "")")
        }
    }

    @Test("every sentence in italics of the last column is one that the English key files can say")
    func sentences() throws {
        let patterns = SentencePattern.english
        var told: Set<String> = []
        for row in try ReferenceRow.page().rows {
            for sentence in row.sentences where told.insert(sentence).inserted {
                #expect(try patterns.contains { try $0.fits(sentence) }, "\(row.sections): \(sentence)")
            }
        }
        #expect(told.count >= 120)
    }

    @Test(
        "a sentence is known by its words and figures",
        arguments: [
            ("Silver bonus: 20% of 1,000 points = 200, gives 200 points", true),
            ("Silver bonus: 20% of 1,000 points = 200, makes 200 points", false),
            ("Silver bonus: 200 points", true), ("Silver bonus: many points", false), ("Silver bonus", false),
            ("Silver bonus for 3 nights of honour: 200 points", false),
            ("Tier raised from Member to Silver on 2026-05-03, valid through 2027-05-03", true),
            ("Tier raised from Member to Silver on Sunday, valid through Monday", false),
            ("2 stays within 12 months; 2 stays needed", true), ("2 stays within 12 monthss; 2 stays needed", false),
            ("1 coupon earned on 2026-05-01 ended unused on 2026-05-08 and was taken out", true),
            ("500 points", false), ("Something quite else", false),
        ])
    func known(sentence: String, isOne: Bool) throws {
        #expect(try SentencePattern.english.contains { try $0.fits(sentence) } == isOne)
    }

    @Test("each key stands in the table of the place where the reader asks for it, and nowhere else")
    func places() throws {
        let documents = try GrammarCases.all().map(\.tree) + [ProgramDocument.tree(GrammarAsked.elsewhere)]
        let asked = GrammarAsked(documents).known
        var told: [String: Set<String>] = [:]
        for row in try ReferenceRow.page().rows {
            for section in row.sections { told[section.replacing("[]", with: ""), default: []].formUnion(row.keys) }
        }
        #expect(told.count > 50)
        for place in Set(asked.keys).union(told.keys).sorted() {
            let (read, written) = (asked[place] ?? [], told[place] ?? [])
            #expect(read.subtracting(written) == [], "\(place): read, and not in its table")
            #expect(written.subtracting(read) == [], "\(place): in its table, and not read there")
        }
    }

    @Test("the document of what no case shows is sound")
    func elsewhere() throws {
        #expect(try ProgramFixture.problems { _ = try ProgramDocument.read(GrammarAsked.elsewhere) }.map(\.key) == [])
    }
}

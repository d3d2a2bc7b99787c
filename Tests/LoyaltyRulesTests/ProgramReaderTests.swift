import LoyaltyRules
import Testing

/// What only a hand-made tree can show; documents with their lines and columns are tested where YAML is read.
@Suite("Reading a program document")
struct ProgramReaderTests {
    static func node(_ content: DocumentNode.Content, _ line: Int = 1) -> DocumentNode {
        DocumentNode(content, at: DocumentMark(line: line, column: 1))
    }

    static func problems(_ node: DocumentNode) -> [ProgramProblem] {
        do throws(ProgramProblems) {
            _ = try ProgramReader.read(node)
            return []
        } catch {
            return error.problems
        }
    }

    @Test("a key that stands twice is reported at its second place") func keyTwice() {
        let entry = { (line: Int) in
            (key: "program", mark: DocumentMark(line: line, column: 3), value: Self.node(.scalar("x"), line))
        }
        let found = Self.problems(Self.node(.mapping([entry(1), entry(2)]))).filter {
            $0.key == "program_problem.key_twice"
        }
        #expect(found.map(\.mark) == [DocumentMark(line: 2, column: 3)])
        #expect(found.first?.values == ["key": "program"])
    }

    @Test("a document that is no mapping is a problem, not a crash") func noMapping() {
        // What is no mapping lacks every key: that is not told as well.
        for content in [DocumentNode.Content.scalar("x"), .sequence([])] {
            #expect(Self.problems(Self.node(content)).map(\.key) == ["program_problem.mapping_expected"])
        }
        #expect(Self.problems(Self.node(.mapping([]))).contains { $0.key == "program_problem.key_missing" })
    }

    @Test("problems come in the order of the document") func sorted() {
        let marks = [(3, 1), (1, 9), (1, 2)].map { DocumentMark(line: $0.0, column: $0.1) }
        let problems = ProgramProblems(marks.map { ProgramProblem("x", at: $0) }).problems
        #expect(problems.map(\.mark.line) == [1, 1, 3])
        #expect(problems.map(\.mark.column) == [2, 9, 1])
    }

    @Test("a name stands in for a language that is missing") func names() {
        let name = LocalName([.traditionalChinese: "銀卡", .english: "Silver"])
        #expect(name.text(in: .simplifiedChinese) == "銀卡")
        #expect(name.text(in: .english) == "Silver")
        #expect(LocalName([.simplifiedChinese: "银卡"]).text(in: .english) == "银卡")
        #expect(LocalName([:]).text(in: .english) == "")
    }
}

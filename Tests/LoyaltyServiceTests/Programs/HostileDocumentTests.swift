import LoyaltyRules
import Testing

@testable import LoyaltyService

@Suite("Documents that mean harm, or are broken")
struct HostileDocumentTests {
    static func told(_ text: String) throws -> [String] { try ProgramProblemTests.told(text) }

    @Test("an alias is refused where its anchor stands") func alias() throws {
        let mapping = try Self.told("program: x\nname: &n {en: X}\nother: *n\n")
        #expect(mapping == ["2:7 alias_refused"])
        let scalar = try Self.told("program: &p x\ncurrency: *p\n")
        #expect(scalar == ["1:10 alias_refused"])
    }

    @Test("aliases of aliases do not unfold") func aliasBomb() throws {
        var text = "a0: &a0 [x, x, x, x, x, x, x, x]\n"
        for level in 1...5 {
            text +=
                "a\(level): &a\(level) ["
                + Array(repeating: "*a\(level - 1)", count: 8).joined(separator: ", ") + "]\n"
        }
        let clock = ContinuousClock()
        let start = clock.now
        let told = try Self.told(text)
        #expect(told == ["1:5 alias_refused"])
        #expect(clock.now - start < .seconds(1))
    }

    @Test("aliases as keys do not keep the parser busy: none of it is parsed") func aliasKeys() throws {
        var text = "? &a0 {x: y}\n: 1\n"
        for level in 1...30 {
            text += "? &a\(level) {? *a\(level - 1) : 1, ? [*a\(level - 1)] : 2}\n: 1\n"
        }
        let clock = ContinuousClock()
        let start = clock.now
        #expect(try Self.told(text) == ["1:3 alias_refused"])
        #expect(throws: MappingProblem.self) { try ImportMapping(yaml: text) }
        #expect(clock.now - start < .seconds(1))
    }

    @Test("an alias without an anchor is refused as well") func danglingAlias() throws {
        #expect(try Self.told("program: *nowhere\n") == ["1:10 alias_refused"])
    }

    @Test("thirty levels are enough for any program") func deep() throws {
        let text = "a: " + String(repeating: "[", count: 40) + String(repeating: "]", count: 40)
        #expect(try Self.told(text).map { $0.split(separator: " ")[1] } == ["document_too_deep"])
    }

    @Test("a hundred thousand levels do not exhaust the stack", arguments: ["[", "{a: ", "- ", "? "])
    func abyss(_ opening: String) throws {
        let told = try Self.told(String(repeating: opening, count: 100_000))
        #expect(told.count == 1)
        #expect(
            ["yaml_broken", "yaml_bracket", "yaml_indentation"].contains { told.first?.hasSuffix($0) ?? false }
                || told.first?.hasSuffix("document_too_deep") ?? false)
    }

    @Test("two megabytes are too long, and so is one byte more than the most") func long() throws {
        #expect(try Self.told(String(repeating: "# remark\n", count: 222_223)) == ["1:1 document_too_long"])
        let most = String(repeating: "#", count: ProgramDocument.longest)
        #expect(try Self.told(most) == ["1:1 document_empty"])
        #expect(try Self.told(most + "#") == ["1:1 document_too_long"])
    }

    @Test("nothing, and nothing but remarks", arguments: ["", "   \n", "# remark\n"])
    func empty(_ text: String) throws { #expect(try Self.told(text) == ["1:1 document_empty"]) }

    @Test("what the reader of YAML says stands in the sentence as it is, in every language", arguments: Language.allCases)
    func sentences(_ language: Language) throws {
        for text in ["program: x\n---\nprogram: y\n", "a: \u{4}\n", "a: %x\n"] {
            for problem in try ProgramFixture.problems({ _ = try ProgramDocument.read(text) }) {
                let sentence = problem.sentence(Texts(ServiceTexts.catalogue, language))
                #expect(!sentence.contains("⟦") && !sentence.contains("\n"), "\(sentence)")
            }
        }
    }

    @Test(
        "broken YAML is told with its place",
        arguments: [
            ("program: x\nname: {en: X\ncurrency: CNY\n", "3:9 yaml_bracket"),
            ("program: x\n\tname: y\n", "2:1 character_tab"),
            ("program: 'x\n", "1:10 quote_open"), ("a: b: c\n", "1:5 yaml_colon"),
            ("program: x\n---\nprogram: y\n", "2:1 yaml_broken"),
        ])
    func broken(_ text: String, _ problem: String) throws { #expect(try Self.told(text) == [problem]) }

    @Test("a key that stands twice is told at its place") func keyTwice() throws {
        let told = try Self.told("program: x\nprogram: y\n")
        #expect(told.allSatisfy { $0.hasPrefix("1:1 ") || $0.hasPrefix("2:1 ") } && !told.isEmpty)
        let nested = try Self.told(
            ProgramProblemTests.text.replacing("base: 1, silver: 1.2", with: "base: 1, base: 2"))
        #expect(nested.contains { $0.hasPrefix("24:") }, "\(nested)")
    }

    @Test(
        "odd bytes, keys and tags are problems, not crashes",
        arguments: [
            "\u{0}", "program: \u{1}\n", "\u{FEFF}program: x\n", "? [a]\n: b\n", "? {a: b}\n: c\n",
            "!!binary x: y\n",
            "program: !!int x\n", "%YAML 9.9\n---\na: b\n", "~: ~\n", "- a\n- b\n", "just text",
            "program: |\n  x\n", "\u{85}a: b",
            "a: \"\\uD800\"\n", "? \n? \n", "[]: []\n", "<<: {a: b}\n",
        ])
    func odd(_ text: String) throws { #expect(try !Self.told(text).isEmpty) }
}

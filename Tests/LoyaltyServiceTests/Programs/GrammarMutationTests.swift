import LoyaltyRules
import Testing

@testable import LoyaltyService

/// A setting that changes no outcome is a defect: each key of the grammar is taken out of the documents, and a case
/// must notice.
@Suite("Every key of the grammar changes the outcome of a case")
struct GrammarMutationTests {
    /// Keys that no case file can show, with where else they are shown.
    static let elsewhere: Set<String> = [
        // Words for people.
        "name", "city", "announcement", "en", "zh-Hans", "zh-Hant",
        // ProgramCheckTests: prices below cost, pumps, spreads.
        "worth", "cost",
        // AdjustmentTests, and the desk's publication.
        "adjustments", "limits", "clerk", "manager", "administrator", "auditor", "notice",
        // SettlementRuleTests and SettlementScenarios: what hotels owe each other, which no member sees.
        "settlement",
    ]

    /// One place in a document, and what it is in the grammar: `earning[].caps[].per`.
    struct Place {
        let steps: [Int]
        let shape: String
        let key: String
    }

    @Test("a key that is dropped makes a case fail, or the document unreadable")
    func drop() throws {
        var silent: Set<String> = []
        var heard: Set<String> = []
        for (path, texts) in try documents() {
            let tree = try ProgramDocument.tree(ProgramFixture.text(path))
            for place in Self.places(of: tree) where !heard.contains(place.shape) {
                if Self.elsewhere.contains(place.key) { continue }
                if try isNoticed(Self.without(place.steps[...], tree), path: path, texts) {
                    heard.insert(place.shape)
                } else {
                    silent.insert(place.shape)
                }
            }
        }
        #expect(heard.count > 100)
        #expect(silent.subtracting(heard).sorted() == [])
    }

    /// The documents that case files name, with those files.
    private func documents() throws -> [(path: String, cases: [String])] {
        var found: [String: [String]] = [:]
        for file in ProgramFixture.files("programs/cases", ending: ".cases.yaml") {
            let text = try ProgramFixture.text("programs/cases/" + file)
            guard let line = text.split(separator: "\n").first(where: { $0.hasPrefix("program: ") }) else { continue }
            let name = line.dropFirst("program: ".count)
            let path = name.hasPrefix("../") ? "programs/" + name.dropFirst(3) : "programs/cases/" + name
            found[path, default: []].append(text)
        }
        return found.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    }

    /// Whether some case fails, or the document cannot be read.
    private func isNoticed(_ tree: DocumentNode, path: String, _ texts: [String]) throws -> Bool {
        guard let program = try? ProgramReader.read(tree) else { return true }
        for text in texts {
            let file = try? CaseFile.read(text) { name in
                let named = name.hasPrefix("../") ? "programs/" + name.dropFirst(3) : "programs/cases/" + name
                return named == path ? program : try ProgramFixture.program(named)
            }
            guard let file else { return true }
            if CaseRunner.run(file).contains(where: { !$0.passed }) { return true }
        }
        return false
    }

    /// Every key of every mapping, by its place among the entries and items.
    static func places(of node: DocumentNode, steps: [Int] = [], shape: String = "") -> [Place] {
        switch node.content {
        case .scalar: return []
        case .sequence(let items):
            return items.enumerated().flatMap { places(of: $1, steps: steps + [$0], shape: shape + "[]") }
        case .mapping(let entries):
            return entries.enumerated().flatMap { index, entry in
                let name = (shape.isEmpty ? "" : shape + ".") + entry.key
                return [Place(steps: steps + [index], shape: name, key: entry.key)]
                    + places(of: entry.value, steps: steps + [index], shape: name)
            }
        }
    }

    /// The document without one place.
    static func without(_ steps: ArraySlice<Int>, _ node: DocumentNode) -> DocumentNode {
        guard let step = steps.first else { return node }
        let rest = steps.dropFirst()
        switch node.content {
        case .scalar: return node
        case .sequence(var items):
            if rest.isEmpty { items.remove(at: step) } else { items[step] = without(rest, items[step]) }
            return DocumentNode(.sequence(items), at: node.mark)
        case .mapping(var entries):
            if rest.isEmpty {
                entries.remove(at: step)
            } else {
                entries[step].value = without(rest, entries[step].value)
            }
            return DocumentNode(.mapping(entries), at: node.mark)
        }
    }
}

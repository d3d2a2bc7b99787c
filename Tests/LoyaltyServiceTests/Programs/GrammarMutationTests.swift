import Foundation
import LoyaltyRules
import LoyaltyTestKit
import Testing

@testable import LoyaltyService

/// A setting that changes no outcome is a defect: each key of the grammar is taken out of the documents, or says something
/// else where it is needed, and a case must fail.
@Suite("Every key of the grammar changes the outcome of a case")
struct GrammarMutationTests {
    @Test("a key that is dropped, or says something else where the document needs it, makes a case fail")
    func change() throws {
        var (noticed, silent, needed): (Set<String>, Set<String>, Set<String>) = ([], [], [])
        for document in try GrammarCases.all() {
            for place in GrammarPlace.all(of: document.tree)
            where !noticed.contains(place.shape) && !GrammarElsewhere.has(place.shape) {
                switch try document.answer(document.tree.replacing(place.steps[...], with: nil), about: place.item) {
                case .noticed: noticed.insert(place.shape)
                case .silent: silent.insert(place.shape)
                case .unreadable:
                    needed.insert(place.shape)
                    let changes = GrammarChange(tree: document.tree, place: place).documents
                    if try changes.contains(where: { try document.answer($0, about: place.item) == .noticed }) {
                        noticed.insert(place.shape)
                    }
                }
            }
        }
        #expect(noticed.count > 300)
        // A key that holds others, and that some document needs, has another value when one of them has.
        let unnoticed = silent.union(needed).subtracting(noticed).filter { shape in
            !needed.contains(shape) || !noticed.contains { $0.hasPrefix(shape + ".") || $0.hasPrefix(shape + "[") }
        }
        #expect(silent.intersection(unnoticed).sorted() == [], "dropped, and no case fails")
        let unheard = unnoticed.subtracting(silent)
        #expect(unheard.sorted() == [], "needed, and changed without a case that fails")
    }

    @Test("each key of the reference is tried, or shown elsewhere")
    func complete() throws {
        var tried: Set<String> = []
        for document in try GrammarCases.all() { tried.formUnion(GrammarPlace.all(of: document.tree).map(\.shape)) }
        let missing = try GrammarReference.keys().filter { !$0.stands(in: tried) && !GrammarElsewhere.has($0.shape) }
        #expect(missing.map(\.shape) == [])
    }

    @Test("what is shown elsewhere is shown by a test that is there")
    func elsewhere() throws {
        let folder = Repository.root.appendingPathComponent("Tests")
        let files = try #require(FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil))
        var sources = ""
        for case let file as URL in files where file.pathExtension == "swift" && !file.lastPathComponent.hasPrefix("Grammar") {
            sources += try String(contentsOf: file, encoding: .utf8)
        }
        for (shape, names) in GrammarElsewhere.tests {
            for name in names { #expect(sources.contains("\"\(name)\""), "\(shape)") }
        }
    }

    @Test(
        "what a number is changed to",
        arguments: [
            ("12", ["13", "24", "11", "14"]), ("0", ["1", "2"]), ("1.5%", ["1.6%", "3.0%", "1.4%", "1.7%"]),
            ("0.04", ["0.05", "0.08", "0.03", "0.06"]),
            ("2026-01-01", []), ("points", []), ("", []),
        ])
    func numbers(text: String, others: [String]) { #expect(GrammarChange.numbers(text) == others) }
}

import Foundation
import LoyaltyRules
import LoyaltyTestKit
import Testing

@testable import LoyaltyService

@Suite("A published document is readable for ever, and means for ever what it meant")
struct FrozenGrammarTests {
    /// Each version of the grammar; the receipts of each so-manieth case are kept: enough to notice, and small.
    private static let folders = [
        (path: "Tests/Fixtures/grammar-1/", step: 4), (path: "Tests/Fixtures/grammar-2/", step: 1),
        (path: "Tests/Fixtures/grammar-3/", step: 1),
    ]
    /// Longer ones, of cases that tell years of stays, are left out.
    private static let longest = 3_000

    @Test("GEN-06 each document of an earlier grammar is read", arguments: folders.map(\.path))
    func documents(_ folder: String) throws {
        let files = ProgramFixture.files(folder, ending: ".yaml")
        #expect(!files.isEmpty)
        for file in files {
            let program = try ProgramDocument.read(Repository.text(folder + file))
            #expect(!program.tiers.isEmpty && !program.assets.isEmpty, "\(file)")
        }
    }

    @Test("GEN-06 each key of the reference stands in a frozen document")
    func keys() throws {
        var frozen: Set<String> = []
        for folder in Self.folders.map(\.path) {
            for file in ProgramFixture.files(folder, ending: ".yaml") {
                let tree = try ProgramDocument.tree(Repository.text(folder + file))
                frozen.formUnion(GrammarPlace.all(of: tree).map(\.shape))
            }
        }
        let missing = try GrammarReference.keys().filter { !$0.stands(in: frozen) }.map(\.shape)
        #expect(missing == [])
    }

    @Test(
        "its cases hold; their receipts move the same and say as much; stored ones can be said in every language",
        arguments: folders.flatMap { folder in
            ProgramFixture.files(folder.path + "cases", ending: ".cases.yaml").map { (folder.path, $0, folder.step) }
        })
    func receipts(_ folder: String, _ file: String, _ step: Int) throws {
        let cases = try CaseFile.read(Repository.text(folder + "cases/" + file)) { path in
            try ProgramDocument.read(Repository.text(folder + path.replacing("../", with: "")))
        }
        let results = CaseRunner.run(cases)
        for result in results {
            #expect(result.passed, "\(result.name): \(result.differences.map { $0.sentence(.english) }.joined(separator: "; "))")
        }
        let lines = results.enumerated().filter { $0.offset % step == 0 }.map {
            $0.element.name + "\n" + StoredJSON.encode($0.element.receipt) + "\n"
        }.filter { $0.utf8.count <= Self.longest }
        let path = folder + "receipts/" + file.replacing(".cases.yaml", with: ".txt")
        let target = Repository.root.appendingPathComponent(path)
        // Written once: what is stored is never told anew.
        let isNew = !FileManager.default.fileExists(atPath: target.path)
        if isNew, ProcessInfo.processInfo.environment["TESSERA_WRITE_FIXTURES"] != nil {
            try FileManager.default.createDirectory(
                at: target.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(lines.joined().utf8).write(to: target)
        }
        let kept = try Repository.text(path)
        var rest = results.enumerated().filter { $0.offset % step == 0 }.map(\.element)[...]
        for (name, receipt) in try Self.receipts(kept) {
            rest = rest.drop { $0.name != name }
            let next = rest.popFirst()
            let result = try #require(next, "\(name)")
            var told = result.receipt.lines
            for line in receipt.lines {
                if let place = told.firstIndex(where: { StoredSentence(line).isTold(by: $0) }) {
                    told.remove(at: place)
                } else {
                    #expect(StoredSentence(line).isOfNothing, "\(name): \(line.key) \(line.values)")
                }
            }
            // Each line of today stands for one of then, or says what was not told then.
            for line in told { #expect(StoredSentence.isNew(line), "\(name): new \(line.key) \(line.values)") }
            for language in Language.allCases {
                let renderer = ReceiptRenderer(language, program: result.program)
                for sentence in receipt.lines.map(renderer.sentence) { #expect(!sentence.contains("⟦"), "\(name): \(sentence)") }
            }
        }
    }

    /// The receipts of a file, with the names of their cases.
    private static func receipts(_ text: String) throws -> [(String, Receipt)] {
        let lines = text.split(separator: "\n").map(String.init)
        return try stride(from: 0, to: lines.count - 1, by: 2).map {
            (lines[$0], try JSONDecoder().decode(Receipt.self, from: Data(lines[$0 + 1].utf8)))
        }
    }
}

import Foundation
import LoyaltyRules
import LoyaltyTestKit
import Testing

@testable import LoyaltyService

@Suite("A published document is readable for ever, and means for ever what it meant")
struct FrozenGrammarTests {
    private static let folder = "Tests/Fixtures/grammar-1/"
    /// The receipts of each so-manieth case are kept: enough to notice, and small.
    private static let step = 4
    /// Longer ones, of cases that tell years of stays, are left out.
    private static let longest = 3_000

    @Test(
        "GEN-06 each document of the first grammar is read",
        arguments: ProgramFixture.files(folder, ending: ".yaml"))
    func documents(_ file: String) throws {
        let program = try ProgramDocument.read(Repository.text(Self.folder + file))
        #expect(!program.tiers.isEmpty && !program.assets.isEmpty)
    }

    @Test(
        "its cases hold, and their receipts are the same, byte by byte",
        arguments: ProgramFixture.files(folder + "cases", ending: ".cases.yaml"))
    func receipts(_ file: String) throws {
        let cases = try CaseFile.read(Repository.text(Self.folder + "cases/" + file)) { path in
            try ProgramDocument.read(Repository.text(Self.folder + path.replacing("../", with: "")))
        }
        let results = CaseRunner.run(cases)
        for result in results {
            #expect(result.passed, "\(result.name): \(result.differences.joined(separator: "; "))")
        }
        let lines = results.enumerated().filter { $0.offset % Self.step == 0 }.map {
            $0.element.name + "\n" + StoredJSON.encode($0.element.receipt) + "\n"
        }.filter { $0.utf8.count <= Self.longest }
        let path = Self.folder + "receipts/" + file.replacing(".cases.yaml", with: ".txt")
        if ProcessInfo.processInfo.environment["TESSERA_WRITE_FIXTURES"] != nil {
            let target = Repository.root.appendingPathComponent(path)
            try FileManager.default.createDirectory(
                at: target.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(lines.joined().utf8).write(to: target)
        }
        let kept = try Repository.text(path)
        #expect(lines.joined() == kept, "\(path)")
    }
}

import Foundation
import LoyaltyRules
import Testing

@testable import LoyaltyService

/// The program documents and case files of the repository.
enum ProgramFixture {
    /// The repository's root: the nearest folder above this file that holds the programs.
    static let root: URL? = {
        var folder = URL(fileURLWithPath: #filePath).resolvingSymlinksInPath().deletingLastPathComponent()
        while folder.path != "/" {
            if FileManager.default.fileExists(atPath: folder.appendingPathComponent("programs/s0.yaml").path)
            {
                return folder
            }
            folder.deleteLastPathComponent()
        }
        return nil
    }()

    /// The names of the files of a folder that end so, in order.
    static func files(_ folder: String, ending: String) -> [String] {
        guard let root else { return [] }
        let names = try? FileManager.default.contentsOfDirectory(
            atPath: root.appendingPathComponent(folder).path)
        return (names ?? []).filter { $0.hasSuffix(ending) }.sorted()
    }

    static func text(_ path: String) throws -> String {
        let root = try #require(root)
        return String(decoding: try Data(contentsOf: root.appendingPathComponent(path)), as: UTF8.self)
    }

    static func program(_ path: String) throws -> Program { try ProgramDocument.read(text(path)) }

    /// Every case file of the repository.
    static func caseFiles() throws -> [CaseFile] {
        try files("programs/cases", ending: ".cases.yaml").map { try cases(text("programs/cases/" + $0)) }
    }

    /// Reads a case file's text as if it stood in `programs/cases`.
    static func cases(_ text: String) throws -> CaseFile {
        try CaseFile.read(text) { try program("programs/cases/" + $0) }
    }

    /// The problems of reading something; empty when it can be read.
    static func problems(_ read: () throws -> Void) throws -> [ProgramProblem] {
        do {
            try read()
            return []
        } catch let problems as ProgramProblems {
            return problems.problems
        }
    }
}

import Foundation
import LoyaltyRules
import Testing

@testable import LoyaltyService

/// Whoever never saw the code must be able to write a program from the reference alone.
@Suite("The reference of the program document")
struct ProgramReferenceTests {
    /// The keys in the first column of every table of a page.
    static func documented(_ path: String) throws -> Set<String> {
        var keys: Set<String> = []
        for line in try ProgramFixture.text(path).split(separator: "\n") where line.hasPrefix("| `") {
            let cell = line.dropFirst(2).prefix { $0 != "|" }
            for match in cell.matches(of: /`([a-z0-9_]+)`/) { keys.insert(String(match.output.1)) }
        }
        return keys
    }

    /// The keys that sources ask a mapping for.
    static func asked(_ folder: String) throws -> Set<String> {
        let root = try #require(ProgramFixture.root)
        var keys: Set<String> = []
        for name in try FileManager.default.contentsOfDirectory(atPath: root.appendingPathComponent(folder).path) {
            let text = try ProgramFixture.text(folder + "/" + name)
            let one = /(?:fields|parts|limits|rows|cells)\.(?:required|optional|list|text|integer|flag|choice|day|has)\(\s*"([a-z0-9_]+)"/
            for match in text.matches(of: one) { keys.insert(String(match.output.1)) }
            for match in text.matches(of: /(?:of: |keys = |for key in |words = )\[((?:\s*"[a-z0-9_]+",?)+)\s*\]/) {
                for key in match.output.1.matches(of: /"([a-z0-9_]+)"/) { keys.insert(String(key.output.1)) }
            }
            for match in text.matches(of: /(?:(?:one|each): |list\(|earlier\(&fields, )"([a-z_]+)"/) {
                keys.insert(String(match.output.1))
            }
        }
        return keys
    }

    @Test("no key is undocumented, and no documented key is unknown")
    func keys() throws {
        let documented = try Self.documented("docs/reference/program.md")
        var asked = try Self.asked("Sources/LoyaltyRules/Program/Reading")
        asked.formUnion(TextCondition.allCases.map(\.rawValue) + NumberCondition.allCases.map(\.rawValue))
        asked.formUnion([
            "spend", "weekday", "night_weekday", "dates", "arrival", "booked", "day_of_month", "month", "birthday",
            "history", "none",
        ])
        #expect(asked.subtracting(documented) == [], "these keys are read and not documented")
        // Words that stand in a first column without being keys: roles, periods, languages.
        let words = Set(Role.allCases.map(\.rawValue) + Cap.Period.allCases.map(\.rawValue) + Stack.Mode.allCases.map(\.rawValue))
        let windows: Set = ["calendar_month", "calendar_year", "membership_year", "tier_period", "lifetime"]
        #expect(documented.subtracting(asked).subtracting(words).subtracting(windows) == [], "these keys are documented and not read")
    }

    @Test("the page's example, and every complete document of the tutorial, is sound")
    func examples() throws {
        for page in ["docs/reference/program.md", "docs/concepts/program-tutorial.md"] {
            let blocks = try ProgramFixture.text(page).matches(of: /```yaml\n((?:.|\n)*?)```/).map { String($0.output.1) }
            let documents = blocks.filter { $0.contains("\nprogram:") || $0.hasPrefix("program:") }.filter { $0.contains("tiers:") }
            #expect(!documents.isEmpty, "\(page)")
            for document in documents {
                #expect(try ProgramFixture.problems { _ = try ProgramDocument.read(document) }.map(\.key) == [], "\(page)")
            }
        }
    }

    @Test("every example of the tutorial holds for the program that it builds")
    func tutorial() throws {
        let blocks = try ProgramFixture.text("docs/concepts/program-tutorial.md").matches(of: /```yaml\n((?:.|\n)*?)```/)
            .map { String($0.output.1) }
        let document = try #require(blocks.last { $0.hasPrefix("program:") && $0.contains("tiers:") })
        let program = try ProgramDocument.read(document)
        var count = 0
        for block in blocks {
            guard let start = block.firstRange(of: "cases:\n") else { continue }
            let file = try CaseFile.read("program: it.yaml\ncases:\n" + block[start.upperBound...]) { _ in program }
            for result in CaseRunner.run(file) { #expect(result.passed, "\(result.name): \(result.differences)") }
            count += file.count
        }
        #expect(count > 10)
    }
}

import Foundation
import Testing

@Suite("What the documents say is there, is there")
struct DocumentTests {
    /// Whether a path from the root exists.
    private static func exists(_ path: String) -> Bool {
        FileManager.default.fileExists(atPath: SourceTree.root.appendingPathComponent(path).path)
    }

    /// The cells of each row of the tables of a document, without the head.
    private static func rows(_ document: String) throws -> [[String]] {
        try SourceTree.text(document).split(separator: "\n").filter {
            $0.hasPrefix("| ") && !$0.hasPrefix("| ---")
        }
        .map { row in
            row.dropFirst().dropLast().split(separator: "|", omittingEmptySubsequences: false)
                .map { $0.trimmingCharacters(in: .whitespaces) }
        }
    }

    /// Holds each `File.swift` "name" of a cell against the tests.
    private func checkTests(_ cell: String, _ row: String) throws {
        let tests = try SourceTree("Tests").files
        var named = 0
        for match in cell.matches(of: /`([\w+\/]+\.swift)` "([^"]+)"/) {
            named += 1
            let (name, sentence) = (String(match.output.1), String(match.output.2))
            let files = tests.filter { $0.path.hasSuffix("/" + name) }
            #expect(files.count == 1, "\(row): \(files.count) test files are called \(name)")
            #expect(
                files.contains { $0.text.contains("\"\(sentence)\"") }, "\(row): \(name) has no “\(sentence)”"
            )
        }
        let files = cell.matches(of: /`[\w+\/]+\.swift`/).count
        #expect(files == named, "\(row): a test is named by its file and its sentence")
    }

    @Test("rules.md: every rule file and every example test exists, and no rule file is missing")
    func rules() throws {
        let rows = try Self.rows("docs/rules.md").filter { $0.count == 4 && $0[0] != "Question" }
        #expect(rows.count > 20)
        var known: Set<String> = []
        for row in rows {
            let rule = try #require(row[1].firstMatch(of: /`([^`]+)`/)).output.1
            known.insert(String(rule))
            #expect(Self.exists("Sources/LoyaltyRules/" + rule), "\(rule)")
            #expect(!row[3].isEmpty, "“\(row[0])” has no example")
            try checkTests(row[3], row[0])
        }
        let deciding = try SourceTree("Sources/LoyaltyRules").files.filter {
            $0.code.contains(/public static func [a-z]/) && !$0.path.contains("/Texts/")
                && !$0.path.contains("/Values/")
                && !$0.path.contains("/Receipts/")
        }
        for file in deciding {
            let path = String(file.path.dropFirst("Sources/LoyaltyRules/".count))
            #expect(known.contains(path), "\(path) decides something and is not in rules.md")
        }
    }

    @Test("coverage.md: every test, case file, command and screen that it names exists")
    func coverage() throws {
        let rows = try Self.rows("docs/reference/coverage.md").filter { $0.count == 3 && $0[0] != "Id" }
        #expect(rows.count > 320)
        #expect(Set(rows.map { $0[0] }).count == rows.count, "an id stands twice")
        let routes = try SourceTree.text("Sources/LoyaltyWeb/Routes.swift") + SourceTree.text("Sources/LoyaltyWeb/PortalRoutes.swift")
        let table = try SourceTree.text("Sources/LoyaltyWeb/RouteTable.swift")
        let commands = try SourceTree("Sources/tessera/Commands").files.map(\.text).joined()
        for row in rows where row[2] != "not yet" {
            let kinds = ["test: ", "cases: ", "command: ", "screen: ", "api: ", "in part: "]
            #expect(kinds.contains { row[2].hasPrefix($0) }, "\(row[0]) says \(row[2])")
            try checkTests(row[2], row[0])
            for match in row[2].matches(of: /`(programs\/[^`]+)`/) {
                #expect(Self.exists(String(match.output.1)), "\(row[0]): \(match.output.1)")
            }
            for match in row[2].matches(of: /`(\/(?:console|portal)[^`]*)`/) {
                let path = match.output.1.replacing(/\{(\w+)\}/) { ":" + $0.output.1 }
                #expect(routes.contains("\"\(path)\""), "\(row[0]): \(match.output.1)")
            }
            for match in row[2].matches(of: /`(?:GET|POST|PUT) (\/api[^`]*)`/) {
                #expect(table.contains("\"\(match.output.1)\""), "\(row[0]): \(match.output.1)")
            }
            for match in row[2].matches(of: /`tessera (\w+)/) {
                let word = match.output.1.lowercased()
                #expect(
                    commands.lowercased().contains("commandname: \"\(word)\""), "\(row[0]): tessera \(word)")
            }
        }
    }

    @Test("invariants.md: each of the thirty once, and what it names exists")
    func invariants() throws {
        let rows = try Self.rows("docs/internals/invariants.md").filter { $0.count == 6 && $0[0] != "Number" }
        #expect(rows.map { $0[0] } == (1...30).map { "I-\($0)" })
        let schema = try SourceTree("Sources/LoyaltyService/Migrations").files.map(\.text).joined()
        let code = try SourceTree("Sources/LoyaltyService").files.map(\.text).joined()
        let checked = try SourceTree.text("Sources/LoyaltyService/Check/Invariant.swift")
            .matches(of: /case \w+ = "(I-\d+)"/).map { String($0.output.1) }
        for row in rows {
            #expect(row[2...].contains { $0 != "–" }, "\(row[0]) is kept by nothing, and the page does not say so")
            for match in row[2].matches(of: /`([^`]+)`/) {
                #expect(schema.contains(match.output.1), "\(row[0]): no migration has \(match.output.1)")
            }
            for match in row[3].matches(of: /`(\w+)\.(\w+)`/) {
                #expect(code.contains(".\(match.output.2)("), "\(row[0]): \(match.output.0)")
            }
            try checkTests(row[5], row[0])
        }
        let told = rows.filter { $0[4].contains("`\($0[0])`") }.map { $0[0] }
        #expect(told == checked, "what tessera check verifies")
    }

    @Test("refusals.md has every refusal once, and no other")
    func refusals() throws {
        let source = try SourceTree.text("Sources/LoyaltyService/Desk/RefusalCode.swift")
        let codes = Set(source.matches(of: /case \w+ = "(\w+)"/).map { String($0.output.1) })
        #expect(codes.count > 20)
        let told = try Self.rows("docs/reference/refusals.md").filter {
            $0.count == 3 && $0[0].hasPrefix("`")
        }
        .map { $0[0].filter { $0 != "`" } }
        #expect(Set(told).symmetricDifference(codes) == [])
        #expect(told.count == Set(told).count)
    }

    @Test("permissions.md has every permission with the roles that have it")
    func permissions() throws {
        let source = try SourceTree.text("Sources/LoyaltyRules/Members/Permission.swift")
        let words = Set(source.matches(of: /case \w+ = "([\w.]+)"/).map { String($0.output.1) })
        let told = try Self.rows("docs/reference/permissions.md").filter {
            $0.count == 7 && $0[0].hasPrefix("`")
        }
        #expect(Set(told.map { $0[0].filter { $0 != "`" } }) == words)
    }

    @Test("Links between documents lead somewhere")
    func links() throws {
        let documents = try SourceTree(
            "docs", "README.md", "README.zh.md", "CONTRIBUTING.md", "SECURITY.md", "STYLE.md", ending: ".md")
        for document in documents.files {
            let folder = document.path.split(separator: "/").dropLast().joined(separator: "/")
            for match in document.text.matches(of: /\]\(([^)#\s]+)[^)]*\)/)
            where !match.output.1.contains("://") {
                let target = folder.isEmpty ? String(match.output.1) : folder + "/" + match.output.1
                let path = URL(fileURLWithPath: target, relativeTo: SourceTree.root).standardizedFileURL.path
                #expect(FileManager.default.fileExists(atPath: path), "\(document.path): \(match.output.1)")
            }
        }
    }
}

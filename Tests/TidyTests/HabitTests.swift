import Testing

@Suite("Habits of the code")
struct HabitTests {
    @Test("Nothing in the product ends the process or hides a failure")
    func failures() throws {
        let forbidden =
            /\b(try!|as!|fatalError|preconditionFailure|assertionFailure)|catch\s*\{\s*\}|\bprint\(/
        for file in try SourceTree("Sources").files where !file.path.hasPrefix("Sources/tessera/") {
            let found = file.code.matches(of: forbidden).map { String($0.output.0) }
            #expect(found.isEmpty, "\(file.path): \(found)")
        }
        let inCommands = /\b(try!|as!|fatalError|preconditionFailure)|catch\s*\{\s*\}/
        for file in try SourceTree("Sources/tessera").files {
            #expect(file.code.firstMatch(of: inCommands) == nil, "\(file.path)")
        }
    }

    @Test("What is declared safe to share says why")
    func unchecked() throws {
        for file in try SourceTree("Sources").files {
            let lines = file.lines
            for (index, line) in lines.enumerated() where line.contains("@unchecked Sendable") {
                let before = lines[max(0, index - 6)..<index]
                #expect(before.contains { $0.contains("//") }, "\(file.path):\(index + 1)")
            }
        }
    }

    @Test("Each icon that a page shows is among those that set-up unpacks, and none is unpacked for nothing")
    func icons() throws {
        let kept = try SourceTree("web/icons.txt", ending: ".txt").files[0].text.split(separator: "\n").map(String.init).filter { !$0.hasPrefix("#") }
        let code = try SourceTree("Sources/LoyaltyWeb").files.map(\.text).joined()
        let shown = code.matches(of: /icon(?:\(|: )"([a-z0-9-]+)"/).map { String($0.output.1) }
        #expect(Set(shown).subtracting(kept).isEmpty && shown.count > 20, "\(Set(shown).subtracting(kept))")
        for name in kept { #expect(code.contains("\"\(name)\""), "\(name)") }
    }

    @Test("Statements stand in the files of tables and migrations; measurements have theirs beside the ledger's sample")
    func places() throws {
        let begun = #/"\s*(SELECT|INSERT INTO|UPDATE|DELETE FROM|CREATE TABLE)\b/#
        for file in try SourceTree("Sources/LoyaltyService").files {
            // The check of guards asks the engine's own catalogue, which differs.
            let isPlace = ["/Tables/", "/Migrations/", "/LedgerSample.swift", "/WrittenOnce.swift"].contains { file.path.contains($0) }
            #expect(isPlace || file.code.firstMatch(of: begun) == nil, "\(file.path)")
        }
    }

    @Test("No statement is put together from pieces")
    func statements() throws {
        let pieces = /"[^"\n]*\b(SELECT|INSERT INTO|UPDATE \w+ SET|DELETE FROM|WHERE|VALUES)\b[^"\n]*\\\(/
        for file in try SourceTree("Sources/LoyaltyService").files {
            #expect(file.code.firstMatch(of: pieces) == nil, "\(file.path)")
        }
    }

    @Test("A file is short enough to be read at once: 400 lines at most, tests 600")
    func length() throws {
        for (tree, most) in [(try SourceTree("Sources"), 400), (try SourceTree("Tests"), 600)] {
            for file in tree.files {
                let lines = file.lines.count
                #expect(lines <= most, "\(file.path) has \(lines) lines")
            }
        }
        let long = try SourceTree("Sources").files.filter { $0.lines.count > 250 }
        if !long.isEmpty {
            print(
                "Longer than 250 lines: "
                    + long.map { "\($0.path) (\($0.lines.count))" }.joined(separator: ", "))
        }
    }

    @Test("Nothing is left to be done later in a remark")
    func leftovers() throws {
        let words = /\b(TODO|FIXME)\b/
        for file in try SourceTree("Sources", "Tests").files where !file.path.contains("TidyTests") {
            #expect(file.text.firstMatch(of: words) == nil, "\(file.path)")
        }
    }

    @Test("A file that declares one type is named after it, and no name is vague")
    func names() throws {
        let types =
            /(?m)^(?:public |final |indirect |private |fileprivate )*(?:struct|enum|class|actor|protocol) (\w+)/
        for file in try SourceTree("Sources").files where !file.name.contains("+") {
            let declared = file.code.matches(of: types).map { String($0.output.1) }
            guard declared.count == 1 else { continue }
            #expect(declared[0] == file.name.dropLast(".swift".count), "\(file.path) declares \(declared[0])")
        }
        let vague = /(Manager|Helpers?|Utils?|Utilities)\.swift$/
        for file in try SourceTree("Sources", "Tests").files {
            #expect(file.name.firstMatch(of: vague) == nil, "\(file.path)")
        }
    }
}

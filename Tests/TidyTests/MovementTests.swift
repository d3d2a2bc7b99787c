import Testing

@Suite("Every movement of the ledger can be told from the command line")
struct MovementTests {
    /// What nobody decides: the daily work does it when its time has come.
    private static let byThemselves = ["CloseAsAsked", "CloseChoice", "ExpirePoints", "TimeOutHold"]

    /// The operations that answer with a receipt of a member's ledger.
    private static func movements() throws -> Set<String> {
        let operations = try SourceTree("Sources/LoyaltyService/Operations").files.filter {
            $0.code.contains(/public struct \w+: Operation \{/) && $0.code.contains("-> Posted {")
        }
        return Set(operations.map { String($0.name.dropLast(".swift".count)) })
    }

    @Test("Each operation that posts to a ledger has a command, or is the daily work's alone")
    func commands() throws {
        let movements = try Self.movements()
        #expect(movements.count > 20)
        let files = try SourceTree("Sources/tessera/Movements").files
        let told = Set(
            files.flatMap { $0.code.matches(of: /async throws -> (\w+) \{/).map { String($0.output.1) } })
        #expect(movements.subtracting(told).sorted() == Self.byThemselves)
        #expect(told.subtracting(movements) == [])
        let jobs = try SourceTree("Sources/LoyaltyService/Jobs").files.map(\.code).joined()
        for operation in Self.byThemselves {
            #expect(jobs.contains("\(operation)("), "no job does \(operation)")
        }
    }

    @Test("Each of them is reached, explained, and tried on a running program")
    func reached() throws {
        let post = try SourceTree.text("Sources/tessera/Commands/PostCommand.swift")
        let document = try SourceTree.text("docs/reference/commands.md")
        let tried = try SourceTree.text("Tests/Contract/movements.py")
        let commands = try SourceTree("Sources/tessera/Movements").files.filter {
            $0.code.contains(": MovementCommand {")
        }
        #expect(commands.count == (try Self.movements().count) - Self.byThemselves.count)
        for file in commands {
            let type = file.name.dropLast(".swift".count)
            #expect(post.contains("\(type).self"), "\(file.path) is no subcommand of post")
            let name = try #require(file.code.firstMatch(of: /commandName: "([a-z-]+)"/)).output.1
            #expect(document.contains("\n| `\(name)`"), "commands.md does not have post \(name)")
            #expect(tried.contains("(\"\(name)\","), "movements.py does not try post \(name)")
        }
    }
}

import LoyaltyRules

@testable import LoyaltyService

/// A document and the cases that speak of it: told whether one of them notices another document in its place.
final class GrammarCases {
    /// What became of a change.
    enum Answer { case noticed, silent, unreadable }

    let path: String
    let tree: DocumentNode
    /// The cases, with every word in them.
    private let cases: [(node: DocumentNode, words: Set<String>)]
    private var programs: [String: Program] = [:]

    init(path: String, files: [String]) throws {
        self.path = path
        tree = try ProgramDocument.tree(ProgramFixture.text(path))
        cases = try files.flatMap { text -> [(node: DocumentNode, words: Set<String>)] in
            guard case .mapping(let entries) = try ProgramDocument.tree(text).content,
                case .sequence(let nodes)? = entries.first(where: { $0.key == "cases" })?.value.content
            else { return [] }
            return nodes.map { ($0, $0.words) }
        }
    }

    /// The documents that case files name, with those files.
    static func all() throws -> [GrammarCases] {
        var found: [String: [String]] = [:]
        for file in ProgramFixture.files("programs/cases", ending: ".cases.yaml") {
            let text = try ProgramFixture.text("programs/cases/" + file)
            guard let line = text.split(separator: "\n").first(where: { $0.hasPrefix("program: ") }) else { continue }
            found[path(String(line.dropFirst("program: ".count))), default: []].append(text)
        }
        return try found.sorted { $0.key < $1.key }.map { try GrammarCases(path: $0.key, files: $0.value) }
    }

    private static func path(_ name: String) -> String {
        name.hasPrefix("../") ? "programs/" + name.dropFirst(3) : "programs/cases/" + name
    }

    /// Whether some case fails by this document. A case that cannot be read by it, since it names what is gone, fails
    /// nothing and holds nothing.
    /// - Parameter item: cases that speak of it are asked first: they are the likely ones.
    func answer(_ changed: DocumentNode, about item: String) throws -> Answer {
        guard let program = try? ProgramReader.read(changed) else { return .unreadable }
        var isReadable = true
        let order = cases.filter { $0.words.contains(item) } + cases.filter { !$0.words.contains(item) }
        for one in order {
            let log = ProblemLog()
            let read = try CaseReader.read(one.node, common: program, log) { try self.program($0, changed: program) }
            guard let read, log.problems.isEmpty else {
                isReadable = false
                continue
            }
            if !CaseRunner.run(read).passed { return .noticed }
        }
        return isReadable ? .silent : .unreadable
    }

    private func program(_ name: String, changed: Program) throws -> Program {
        let named = Self.path(name)
        if named == path { return changed }
        if let known = programs[named] { return known }
        let program = try ProgramFixture.program(named)
        programs[named] = program
        return program
    }
}

import LoyaltyRules
import Testing

@testable import LoyaltyService

/// The lines that the reference gives for each mechanic, laid over its background as it says.
@Suite("How do I say …")
struct HowDoISayTests {
    /// A line of a table, or an example, with the top-level key under which its parts stand.
    struct Saying: CustomTestStringConvertible, Sendable {
        let name: String
        let texts: [(under: String, text: String)]
        var testDescription: String { name }
    }

    private static func part() throws -> String {
        let page = try ProgramFixture.text("docs/reference/program.md")
        let rest = try #require(page.split(separator: "\n## How do I say …\n", maxSplits: 1).last)
        return String(try #require(rest.split(separator: "\n## Lifecycle\n", maxSplits: 1).first))
    }

    private static func blocks(_ part: String) -> [String] {
        part.matches(of: /```yaml\n((?:.|\n)*?)```/).map { String($0.output.1) }
    }

    /// The rows of the tables; one that begins with … belongs to those above.
    private static func rows(_ part: String) -> [Saying] {
        var sayings: [Saying] = []
        for line in part.split(separator: "\n") {
            guard let row = line.wholeMatch(of: /\| (.+?) \| `(\w+)` \| `(.*)` \|/) else { continue }
            let here = (under: String(row.output.2), text: String(row.output.3))
            let above = row.output.1.hasPrefix("…") ? sayings.last?.texts ?? [] : []
            sayings.append(Saying(name: String(row.output.1), texts: above + [here]))
        }
        return sayings
    }

    /// A document with items laid over one of its lists: an item with a known id changes the keys that it names.
    private static func laid(_ items: [DocumentNode], under key: String, over root: DocumentNode) -> DocumentNode {
        guard case .mapping(var top) = root.content else { return root }
        var list: [DocumentNode] = []
        if let place = top.firstIndex(where: { $0.key == key }) {
            if case .sequence(let known) = top[place].value.content { list = known }
            top.remove(at: place)
        }
        for item in items {
            guard let place = list.firstIndex(where: { id(of: $0) == id(of: item) && id(of: item) != nil }),
                case .mapping(var old) = list[place].content, case .mapping(let new) = item.content
            else {
                list.append(item)
                continue
            }
            old.removeAll { entry in new.contains { $0.key == entry.key } }
            list[place] = DocumentNode(.mapping(old + new), at: list[place].mark)
        }
        top.append((key, root.mark, DocumentNode(.sequence(list), at: root.mark)))
        return DocumentNode(.mapping(top), at: root.mark)
    }

    private static func id(of node: DocumentNode) -> String? {
        guard case .mapping(let entries) = node.content,
            case .scalar(let id)? = entries.first(where: { $0.key == "id" })?.value.content
        else { return nil }
        return id
    }

    private static func items(_ node: DocumentNode) -> [DocumentNode] {
        if case .sequence(let items) = node.content { return items }
        return [node]
    }

    /// What is wrong with a document; nothing when it can be read and could be published.
    private static func problems(_ tree: DocumentNode) -> [String] {
        do {
            let program = try ProgramReader.read(tree)
            return ProgramCheck.findings(of: program).filter { $0.severity == .problem }.map(\.key)
        } catch { return error.problems.map { "\($0.key) \($0.values)" } }
    }

    @Test("each line of the tables can be written as it stands there")
    func lines() throws {
        let part = try Self.part()
        let background = try ProgramDocument.tree(try #require(Self.blocks(part).first))
        let sayings = Self.rows(part)
        #expect(sayings.count > 100)
        for saying in sayings {
            var tree = background
            for (under, text) in saying.texts {
                tree = Self.laid(Self.items(try ProgramDocument.tree(text)), under: under, over: tree)
            }
            #expect(Self.problems(tree) == [], "\(saying.name)")
        }
    }

    @Test("each longer example can be written as it stands there")
    func examples() throws {
        let blocks = Self.blocks(try Self.part())
        let background = try ProgramDocument.tree(try #require(blocks.first))
        #expect(Self.problems(background) == [] && blocks.count > 5)
        for block in blocks.dropFirst() {
            guard case .mapping(let entries) = try ProgramDocument.tree(block).content else { continue }
            var tree = background
            for entry in entries {
                if case .sequence(let items) = entry.value.content {
                    tree = Self.laid(items, under: entry.key, over: tree)
                } else if case .mapping(var top) = tree.content {
                    top.removeAll { $0.key == entry.key }
                    tree = DocumentNode(.mapping(top + [entry]), at: tree.mark)
                }
            }
            #expect(Self.problems(tree) == [], "\(block)")
        }
    }
}

import Foundation
import LoyaltyRules
import LoyaltyTestKit
import Testing
import Yams

@testable import LoyaltyService

@Suite("Anchors and aliases are found before a document is parsed")
struct AnchorSearchTests {
    private static func found(_ text: String) -> String? {
        AnchorSearch.first(in: text).map { "\($0.line):\($0.column)" }
    }

    @Test(
        "Where a value can stand, they are found with line and column",
        arguments: [
            ("a: &x b", "1:4"), ("a: *x", "1:4"), ("- &x b", "1:3"), ("- - *x", "1:5"), ("&x a: b", "1:1"),
            ("? *x\n: b", "1:3"), ("a:\n  &x b: c", "2:3"), ("{a: *x}", "1:5"), ("[b,*x]", "1:4"),
            ("{\"a\":*x}", "1:6"), ("[[a], &x b]", "1:7"), ("a: !t &x b", "1:7"),
            ("a: b # c\nd: &x e", "2:4"),
            ("--- &x\na: b", "1:5"), ("a: 'b''c'\nd: *x", "2:4"), ("a: \"\\\"\"\nd: *x", "2:4"),
            ("a: |\n  *x\nb: *y", "3:4"), ("a:\n  - |\n   b\n  - *x", "4:5"), ("a: |2\n   b\n c: *x", "3:5"),
            ("a: b\n  c\nd: *x", "3:4"), ("a: it's\nb: *x", "2:4"), ("a: x\u{85}b: &y c", "2:4"),
            ("a: # \"\n  *x", "2:3"), ("[!<a,'b> &x c, ' ]", "1:10"), ("名: &x b", "1:4"),
        ])
    func finds(text: String, place: String) { #expect(Self.found(text) == place) }

    @Test(
        "As plain text, in quotes, in remarks and in blocks they mean nothing",
        arguments: [
            "name: R&B", "name: 3 * 4", "name: Tom & Jerry", "name: a &b *c", "name: 5*", "name: \"*x\"",
            "name: '&x'", "# *not* here\na: b", "a: b # &x", "a: |\n  *x\n  &y\nb: c", "a: >-\n  *x\n",
            "- |\n *x", "a:\n  b\n  *x c", "{a: b *x}", "[a&b, c]", "a: \"b\n  *x\"", "a: !t*x b",
            "a: x&y: z", "*", "a: * b", "&", "a: &\n",
        ])
    func passes(text: String) { #expect(Self.found(text) == nil) }

    @Test("The programs, their cases and the mappings of the house have none")
    func own() throws {
        var seen = 0
        for folder in ["programs", "mappings"] {
            let root = Repository.root.appendingPathComponent(folder)
            for name in try FileManager.default.subpathsOfDirectory(atPath: root.path)
            where name.hasSuffix(".yaml") {
                seen += 1
                #expect(try Self.found(Repository.text(folder + "/" + name)) == nil, "\(name)")
            }
        }
        #expect(seen > 5)
    }

    @Test("Whatever the parser reads: it has an anchor exactly where one was found before")
    func agrees() throws {
        let pieces = [
            "a", "b: ", "c:", "- ", "? ", ": ", "&x ", "*x", "&y\n", "\"", "'", "|\n", ">-\n", "|2\n", "|+\n",
            " #",
            "\n", "\n", "\n  ", "\n    ", " ", "  ", "\t", "[", "]", "{", "}", ",", ", ", "!", "!t ",
            "!<a,'b> ", "%",
            "---\n", "...\n", "\u{85}", "\u{2028}", "\r\n", "é", "\\", "-", "\u{FEFF}", "*", "&",
        ]
        var (read, anchored) = (0, 0)
        var numbers = SplitMix64(seed: 20_260_615)
        for _ in 0..<60_000 {
            let text = (0...numbers.below(14)).map { _ in numbers.pick(pieces) }.joined()
            guard let parser = try? Yams.Parser(yaml: text), let root = try? parser.singleRoot() else {
                continue
            }
            let isAnchored = withExtendedLifetime(parser) { Self.hasAnchor(root) }
            read += 1
            anchored += isAnchored ? 1 : 0
            #expect((Self.found(text) != nil) == isAnchored, "\(text.debugDescription)")
        }
        #expect(read > 1_000 && anchored > 100, "\(read) read, \(anchored) with an anchor")
    }

    private static func hasAnchor(_ node: Node) -> Bool {
        if node.anchor != nil { return true }
        switch node {
        case .scalar: return false
        case .sequence(let items): return items.contains(where: hasAnchor)
        case .mapping(let pairs): return pairs.contains { hasAnchor($0.key) || hasAnchor($0.value) }
        case .alias: return true
        }
    }
}

import Foundation
import LoyaltyRules
import Yams

/// Reads the text of a program document (YAML, or JSON which is a part of it).
public enum ProgramDocument {
    /// The longest document: far beyond any program, far below what would exhaust a server.
    public static let longest = 1_000_000

    /// Parses and checks a document.
    /// - Throws: `ProgramProblems` with line and column of each problem.
    public static func read(_ text: String) throws(ProgramProblems) -> Program {
        try ProgramReader.read(tree(text)) { TimeZone(identifier: $0) != nil }
    }

    /// Parses YAML into the tree that the rules read, without giving meaning to any value.
    public static func tree(_ text: String) throws(ProgramProblems) -> DocumentNode {
        guard text.utf8.count <= longest else {
            throw problem("document_too_long", ["most": "\(longest)"], DocumentMark(line: 1, column: 1))
        }
        if let mark = AnchorSearch.first(in: text) { throw problem("alias_refused", [:], mark) }
        do {
            let parser = try Yams.Parser(yaml: text)
            guard let root = try parser.singleRoot() else {
                throw problem("document_empty", [:], DocumentMark(line: 1, column: 1))
            }
            // Nodes hold their anchors weakly: they are known only while the parser lives.
            return try withExtendedLifetime(parser) { try node(root, depth: 0) }
        } catch let problems as ProgramProblems {
            throw problems
        } catch let YamlError.scanner(_, what, mark, _), let YamlError.parser(_, what, mark, _),
            let YamlError.composer(_, what, mark, _)
        {
            throw problem("yaml_broken", ["what": what], DocumentMark(line: mark.line, column: mark.column))
        } catch let YamlError.duplicatedKeysInMapping(keys, context) {
            let mark = DocumentMark(line: context.mark.line, column: context.mark.column)
            throw problem("key_twice", ["key": keys.first ?? ""], mark)
        } catch {
            throw problem("yaml_broken", ["what": "\(error)"], DocumentMark(line: 1, column: 1))
        }
    }

    private static func node(_ node: Node, depth: Int) throws -> DocumentNode {
        let mark = DocumentMark(line: node.mark?.line ?? 1, column: node.mark?.column ?? 1)
        guard depth < 30 else { throw problem("document_too_deep", [:], mark) }
        // The search before parsing finds them all; should it ever miss one, it still does not unfold here.
        guard node.anchor == nil else { throw problem("alias_refused", [:], mark) }
        switch node {
        case .scalar(let scalar): return DocumentNode(.scalar(scalar.string), at: mark)
        case .sequence(let items):
            return DocumentNode(.sequence(try items.map { try self.node($0, depth: depth + 1) }), at: mark)
        case .mapping(let pairs):
            let entries = try pairs.map { key, value in
                let place = DocumentMark(line: key.mark?.line ?? 1, column: key.mark?.column ?? 1)
                return (key: key.string ?? "", mark: place, value: try self.node(value, depth: depth + 1))
            }
            return DocumentNode(.mapping(entries), at: mark)
        case .alias: throw problem("alias_refused", [:], mark)
        }
    }

    private static func problem(
        _ key: String, _ values: [String: String], _ mark: DocumentMark
    ) -> ProgramProblems {
        ProgramProblems([ProgramProblem("program_problem." + key, values, at: mark)])
    }
}

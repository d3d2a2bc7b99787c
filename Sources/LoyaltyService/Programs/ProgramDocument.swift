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
    public static func tree(_ written: String) throws(ProgramProblems) -> DocumentNode {
        // Some editors begin a file with a mark that says how it is encoded.
        let isMarked = written.unicodeScalars.first == "\u{FEFF}"
        let text = isMarked ? String(String.UnicodeScalarView(written.unicodeScalars.dropFirst())) : written
        do throws(Failure) {
            return try parsed(text)
        } catch {
            guard case .broken(let what, let mark, let context) = error else { throw error.problems }
            let broken = BrokenText(text: text, what: what, mark: mark, context: context.map { (words: $0.0, mark: $0.1) }) { mended in
                do throws(Failure) { _ = try parsed(mended) } catch {
                    if case .broken(_, let mark, _) = error { return mark }
                }
                return nil
            }
            throw ProgramProblems([broken.problem()])
        }
    }

    /// Why a text is no tree.
    private enum Failure: Error {
        case told(ProgramProblems)
        /// The parser's own words, where it gave up, and the part in which it did.
        case broken(String, DocumentMark, (String, DocumentMark)?)

        var problems: ProgramProblems {
            if case .told(let problems) = self { return problems }
            return ProgramProblems([])
        }
    }

    private static func parsed(_ text: String) throws(Failure) -> DocumentNode {
        guard text.utf8.count <= longest else {
            throw .told(problem("document_too_long", ["most": "\(longest)"], DocumentMark(line: 1, column: 1)))
        }
        if let mark = AnchorSearch.first(in: text) { throw .told(problem("alias_refused", [:], mark)) }
        do {
            let parser = try Yams.Parser(yaml: text)
            guard let root = try parser.singleRoot() else {
                throw problem("document_empty", [:], DocumentMark(line: 1, column: 1))
            }
            // Nodes hold their anchors weakly: they are known only while the parser lives.
            return try withExtendedLifetime(parser) { try node(root, depth: 0) }
        } catch let problems as ProgramProblems {
            throw .told(problems)
        } catch let YamlError.scanner(context, what, mark, _), let YamlError.parser(context, what, mark, _),
            let YamlError.composer(context, what, mark, _)
        {
            throw .broken(what, place(mark), context.map { ($0.text, place($0.mark)) })
        } catch let YamlError.duplicatedKeysInMapping(keys, context) {
            throw .told(twice(keys.sorted().first ?? "", place(context.mark), text))
        } catch {
            throw .broken("\(error)", DocumentMark(line: 1, column: 1), nil)
        }
    }

    private static func place(_ mark: Mark) -> DocumentMark { DocumentMark(line: mark.line, column: mark.column) }

    /// A key that stands twice; `1,000,000` between brackets looks like one, too.
    private static func twice(_ key: String, _ mark: DocumentMark, _ text: String) -> ProgramProblems {
        guard key.count == 3, key.allSatisfy(\.isNumber) else { return problem("key_twice", ["key": key], mark) }
        for (index, line) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).enumerated()
        where index + 1 >= mark.line {
            guard let number = line.firstMatch(of: /[0-9]{1,3}(?:,[0-9]{3}){2,}/) else { continue }
            let place = DocumentMark(line: index + 1, column: line[..<number.range.lowerBound].unicodeScalars.count + 1)
            let found = String(number.output)
            return problem("number_separated", ["found": found, "instead": found.filter { $0 != "," }], place)
        }
        return problem("key_twice", ["key": key], mark)
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

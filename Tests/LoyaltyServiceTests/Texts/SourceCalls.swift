import Foundation
import Testing

/// The source files of Tessera, read for the calls in which sentences are named: so that a sentence nobody
/// wrote, or a place nobody fills, is found without running the code that would show it.
struct SourceCalls {
    /// One call: the text between its brackets, with the file it stands in.
    struct Call {
        let file: String
        let text: String

        /// The first argument, as it is written.
        var first: String { SourceCalls.upToComma(text).trimmingCharacters(in: .whitespacesAndNewlines) }

        /// The second argument, as it is written; empty when there is none.
        var second: String {
            let rest = text.dropFirst(SourceCalls.upToComma(text).count)
            return rest.isEmpty ? "" : SourceCalls.upToComma(String(rest.dropFirst()))
        }

        /// The names of the values that the call gives: each `"name":` of its dictionary.
        var places: Set<String> { Set(SourceCalls.captures(#""(\w+)"\s*:"#, in: text)) }

        /// The texts in quotes of the first argument, without those that hold an interpolation.
        var keys: [String] { SourceCalls.captures(#""([\w.]+)""#, in: first) }
    }

    /// The text of each Swift file, by its path inside the repository.
    let files: [String: String]

    /// Reads every Swift file below some folders of `Sources`.
    init(_ folders: String...) throws {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
        var files: [String: String] = [:]
        for folder in folders {
            let place = root.appending(path: "Sources/\(folder)").resolvingSymlinksInPath()
            let found = FileManager.default.enumerator(at: place, includingPropertiesForKeys: nil)
            while let file = found?.nextObject() as? URL {
                guard file.pathExtension == "swift" else { continue }
                files[file.path] = try String(contentsOf: file, encoding: .utf8)
            }
        }
        #expect(!files.isEmpty, "no sources below \(folders)")
        self.files = files
    }

    /// Every call of a function or initializer with this name.
    func calls(of name: String) -> [Call] {
        files.sorted { $0.key < $1.key }.flatMap { file, text in
            text.ranges(of: name + "(").compactMap { range -> Call? in
                if range.lowerBound > text.startIndex {
                    let before = text[text.index(before: range.lowerBound)]
                    if before.isLetter || before.isNumber || before == "_" { return nil }
                }
                return Call(file: file, text: Self.bracketed(text[range.upperBound...]))
            }
        }
    }

    /// The first group of every match of a pattern in all files.
    func captures(_ pattern: String) -> Set<String> {
        files.values.reduce(into: Set()) { $0.formUnion(Self.captures(pattern, in: $1)) }
    }

    static func captures(_ pattern: String, in text: String) -> [String] {
        guard let expression = try? NSRegularExpression(pattern: pattern) else { return [] }
        let whole = NSRange(text.startIndex..., in: text)
        return expression.matches(in: text, range: whole).compactMap {
            Range($0.range(at: 1), in: text).map { String(text[$0]) }
        }
    }

    /// What stands before the bracket that closes the one already open.
    private static func bracketed(_ text: Substring) -> String {
        var depth = 1
        let end = text.firstIndex { character in
            depth += "([{".contains(character) ? 1 : ")]}".contains(character) ? -1 : 0
            return depth == 0
        }
        return String(text[..<(end ?? text.endIndex)])
    }

    private static func upToComma(_ text: String) -> String {
        var depth = 0
        let end = text.firstIndex { character in
            depth += "([{".contains(character) ? 1 : ")]}".contains(character) ? -1 : 0
            return depth == 0 && character == ","
        }
        return String(text[..<(end ?? text.endIndex)])
    }
}

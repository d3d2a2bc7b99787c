import LoyaltyRules
import Yams

/// One place in a mapping file: read strictly, and every complaint names its line and column.
struct MappingNode {
    private let node: Node
    private let path: String

    private init(_ node: Node, path: String) {
        self.node = node
        self.path = path
    }

    /// Reads the whole file.
    init(yaml: String) throws(MappingProblem) {
        guard yaml.utf8.count <= 262_144 else {
            throw MappingProblem(
                line: 1, column: 1, message: "The mapping is longer than 256 KiB; shorten it.")
        }
        if let mark = AnchorSearch.first(in: yaml) {
            throw MappingProblem(
                line: mark.line, column: mark.column,
                message: "Anchors and aliases (& and *) are not used in mappings; write the value out.")
        }
        do {
            guard let root = try Yams.compose(yaml: yaml) else {
                throw MappingProblem(line: 1, column: 1, message: "The mapping is empty.")
            }
            self.init(root, path: "The mapping")
        } catch let problem as MappingProblem {
            throw problem
        } catch {
            throw MappingProblem(notYAML: error)
        }
    }

    /// A complaint about this place: the path, then the words.
    func problem(_ words: String) -> MappingProblem {
        MappingProblem(
            line: node.mark?.line ?? 1, column: node.mark?.column ?? 1, message: "\(path) \(words).")
    }

    var isList: Bool { node.sequence != nil }
    var isMap: Bool { node.mapping != nil }

    /// The fields of a map; keys that are not in the list are refused.
    func fields(_ allowed: [String]) throws(MappingProblem) -> [String: MappingNode] {
        guard let map = node.mapping else {
            throw problem("must be a group of settings: \(allowed.joined(separator: ", "))")
        }
        var fields: [String: MappingNode] = [:]
        for (key, value) in map {
            let name = key.scalar?.string ?? ""
            guard allowed.contains(name) else {
                throw MappingNode(key, path: path).problem(
                    "has no setting “\(name)”; it knows \(allowed.joined(separator: ", "))")
            }
            fields[name] = MappingNode(value, path: path == "The mapping" ? name : "\(path).\(name)")
        }
        return fields
    }

    /// A map whose keys are the export's own words.
    func entries() throws(MappingProblem) -> [(key: String, value: MappingNode)] {
        guard let map = node.mapping, !map.isEmpty else {
            throw problem("must list at least one word and its meaning")
        }
        var entries: [(key: String, value: MappingNode)] = []
        for (key, value) in map {
            guard let word = key.scalar?.string else { throw problem("must have plain words as keys") }
            entries.append((word, MappingNode(value, path: "\(path).\(word)")))
        }
        return entries
    }

    func list() throws(MappingProblem) -> [MappingNode] {
        guard let sequence = node.sequence else {
            throw problem("must be a list in [ ] or with - before each")
        }
        return sequence.enumerated().map { MappingNode($1, path: "\(path)[\($0 + 1)]") }
    }

    func text() throws(MappingProblem) -> String {
        guard let scalar = node.scalar else { throw problem("must be a single text") }
        if scalar.style == .plain, ["", "~", "null"].contains(scalar.string) {
            throw problem("is empty; write a text, in quotes if it is to be empty or the word null")
        }
        return scalar.string
    }

    /// Whether the node is exactly these words; any other words in place of a group of settings are refused.
    func says(_ words: String) throws(MappingProblem) -> Bool {
        guard let scalar = node.scalar else { return false }
        guard scalar.string == words else {
            throw problem("must be “\(words)” or a group of settings, not “\(scalar.string)”")
        }
        return true
    }

    func flag() throws(MappingProblem) -> Bool {
        switch node.scalar?.string {
        case "true": return true
        case "false": return false
        default: throw problem("must be true or false")
        }
    }

    /// A whole number written without quotes, or nothing: quotes make it a text.
    func wholeNumber() -> Int? {
        guard let scalar = node.scalar, scalar.style == .plain else { return nil }
        return Int(scalar.string)
    }

    func choice<Value>(_ choices: [String: Value]) throws(MappingProblem) -> Value {
        let word = try text()
        guard let value = choices[word] else {
            throw problem("cannot be “\(word)”; choose \(choices.keys.sorted().joined(separator: ", "))")
        }
        return value
    }

    /// A share such as `6%` or `6.5%`, in millionths; more than 0 and less than 1,000 %.
    func percent() throws(MappingProblem) -> Int64 {
        let word = try text()
        let share = try? NumberForm().units(String(word.dropLast()), digits: 4)
        guard word.last == "%", let share, share.exact, (1..<10_000_000).contains(share.value) else {
            throw problem("must be a percentage above 0 with at most four decimals, such as 6%")
        }
        return share.value
    }
}

extension MappingProblem {
    /// The YAML reader's own complaint, with its place.
    fileprivate init(notYAML error: any Error) {
        let advice = "correct the file's YAML (indentation, colons and quotes)"
        switch error as? YamlError {
        case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
            .composer(_, let problem, let mark, _):
            self.init(line: mark.line, column: mark.column, message: "\(problem); \(advice).")
        case .duplicatedKeysInMapping(let keys, let context):
            self.init(
                line: context.mark.line, column: context.mark.column,
                message: "“\(keys.sorted().joined(separator: ", "))” is written twice; keep one.")
        default:
            self.init(line: 1, column: 1, message: "The mapping cannot be read; \(advice).")
        }
    }
}

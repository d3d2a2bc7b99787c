import Yams

/// The description of the API as JSON.
enum YAMLToJSON {
    static func value(_ node: Node) -> JSONValue {
        switch node {
        case .mapping(let pairs):
            return .object(
                pairs.reduce(into: [:]) { fields, pair in fields[pair.key.string ?? ""] = value(pair.value) })
        case .sequence(let items): return .array(items.map(value))
        case .alias: return .null
        case .scalar(let scalar):
            guard scalar.style == .plain || scalar.style == .any else { return .string(scalar.string) }
            if let flag = node.bool, ["true", "false"].contains(scalar.string) { return .bool(flag) }
            if let number = Int64(scalar.string) { return .integer(number) }
            return scalar.string == "null" || scalar.string == "~" ? .null : .string(scalar.string)
        }
    }
}

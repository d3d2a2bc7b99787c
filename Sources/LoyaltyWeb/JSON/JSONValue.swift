import LoyaltyRules

/// A JSON value as it came or goes. Numbers are whole numbers: Tessera's API has no others.
public indirect enum JSONValue: Sendable, Hashable {
    case null
    case bool(Bool)
    case integer(Int64)
    /// A number that is not a whole one: kept only to be refused with its field's name.
    case fraction
    case string(String)
    case array([JSONValue])
    case object([String: JSONValue])

    /// Text, or null.
    public static func optional(_ text: String?) -> JSONValue { text.map { .string($0) } ?? .null }

    /// The value as JSON text in UTF-8, names in alphabetical order.
    public var bytes: [UInt8] {
        var json = JSONText(reserving: 1_024)
        write(to: &json)
        return json.bytes
    }

    private func write(to json: inout JSONText) {
        switch self {
        case .null, .fraction: json.raw("null")
        case .bool(let flag): flag ? json.raw("true") : json.raw("false")
        case .integer(let value): json.integer(value)
        case .string(let text): json.string(text)
        case .array(let items):
            json.raw("[")
            for (index, item) in items.enumerated() {
                if index > 0 { json.raw(",") }
                item.write(to: &json)
            }
            json.raw("]")
        case .object(let fields):
            json.raw("{")
            for (index, field) in fields.sorted(by: { $0.key < $1.key }).enumerated() {
                if index > 0 { json.raw(",") }
                json.string(field.key)
                json.raw(":")
                field.value.write(to: &json)
            }
            json.raw("}")
        }
    }
}

import Foundation
import LoyaltyRules

/// JSON as it is kept in the database: keys sorted, so that equal values are equal text.
enum StoredJSON {
    static func encode(_ value: some Encodable) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(value), as: UTF8.self)
    }

    /// A receipt: written for every posting, so by hand.
    static func encode(_ receipt: Receipt) -> String {
        var json = JSONText()
        receipt.write(to: &json)
        return json.text
    }

    /// Names and texts: written for every event, so by hand.
    static func encode(_ fields: [String: String]) -> String {
        var json = JSONText(reserving: 128)
        json.raw("{")
        for (index, field) in fields.sorted(by: { $0.key < $1.key }).enumerated() {
            if index > 0 { json.raw(",") }
            json.string(field.key)
            json.raw(":")
            json.string(field.value)
        }
        json.raw("}")
        return json.text
    }

    static func decode<Value: Decodable>(_: Value.Type, from text: String) throws -> Value {
        try JSONDecoder().decode(Value.self, from: Data(text.utf8))
    }
}

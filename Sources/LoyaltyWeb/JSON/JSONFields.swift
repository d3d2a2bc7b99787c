import LoyaltyRules
import LoyaltyService

/// Reads the fields of a JSON object into parsed values, gathers every problem with its field, and refuses
/// fields that nobody asked for. Values that don't make sense can't exist further in.
final class JSONFields {
    private let object: [String: JSONValue]
    private let path: String
    private let log: InputLog
    private var asked: Set<String> = []

    init(_ object: [String: JSONValue], path: String = "", log: InputLog) {
        self.object = object
        self.path = path
        self.log = log
    }

    /// The field's full name, for example `lines[0].net_minor`.
    func name(_ field: String) -> String { path + field }

    func problem(_ field: String, _ key: String, _ values: [String: String] = [:]) {
        log.add(name(field), key, values)
    }

    private func value(_ field: String) -> JSONValue? {
        asked.insert(field)
        guard let value = object[field], value != .null else { return nil }
        return value
    }

    /// Text of at most so many characters; nil when it is missing (a problem if it is required) or not text.
    func text(_ field: String, required: Bool = true, longest: Int = 200) -> String? {
        guard let value = value(field) else {
            if required { problem(field, "required") }
            return nil
        }
        guard case .string(let text) = value else {
            problem(field, "wrong_type")
            return nil
        }
        guard text.unicodeScalars.count <= longest else {
            problem(field, "too_long", ["most": String(longest)])
            return nil
        }
        // A NUL can't be kept by PostgreSQL and never belongs in a text of ours.
        guard !text.unicodeScalars.contains("\0"), !(required && text.isEmpty) else {
            problem(field, required && text.isEmpty ? "required" : "malformed_text")
            return nil
        }
        return text.isEmpty ? nil : text
    }

    /// Text read by a parser; nil after a problem.
    func parsed<Value>(
        _ field: String, required: Bool = true, longest: Int = 200, or key: String, _ read: (String) -> Value?
    ) -> Value? {
        guard let text = text(field, required: required, longest: longest) else { return nil }
        if let value = read(text) { return value }
        problem(field, key)
        return nil
    }

    /// One of the words of an enumeration.
    func word<Word: RawRepresentable & CaseIterable>(
        _ field: String, _: Word.Type, required: Bool = true
    ) -> Word? where Word.RawValue == String {
        guard let text = text(field, required: required) else { return nil }
        if let word = Word(rawValue: text) { return word }
        problem(field, "unknown_word", ["words": Word.allCases.map(\.rawValue).joined(separator: ", ")])
        return nil
    }

    /// A whole number; `standard` when it is missing and one is given.
    func integer(_ field: String, default standard: Int64? = nil) -> Int64? {
        guard let value = value(field) else {
            if standard == nil { problem(field, "required") }
            return standard
        }
        guard case .integer(let number) = value else {
            problem(field, "malformed_integer")
            return nil
        }
        return number
    }

    /// True or false; false when it is missing.
    func flag(_ field: String) -> Bool {
        guard let value = value(field) else { return false }
        guard case .bool(let flag) = value else {
            problem(field, "wrong_type")
            return false
        }
        return flag
    }

    /// The objects of a list, between one and `most`.
    func objects(_ field: String, most: Int, least: Int = 1) -> [JSONFields] {
        guard let value = value(field) else {
            problem(field, "required")
            return []
        }
        guard case .array(let items) = value else {
            problem(field, "wrong_type")
            return []
        }
        guard items.count >= least else {
            problem(field, "list_empty")
            return []
        }
        guard items.count <= most else {
            problem(field, "list_too_long", ["most": String(most)])
            return []
        }
        return items.enumerated().compactMap { index, item in
            guard case .object(let object) = item else {
                log.add(name(field) + "[\(index)]", "wrong_type")
                return nil
            }
            return JSONFields(object, path: name(field) + "[\(index)].", log: log)
        }
    }

    /// The words of a list.
    func words<Word: RawRepresentable & CaseIterable>(_ field: String, _: Word.Type) -> [Word]
    where Word.RawValue == String {
        guard let value = value(field) else { return [] }
        guard case .array(let items) = value else {
            problem(field, "wrong_type")
            return []
        }
        return items.enumerated().compactMap { index, item in
            if case .string(let text) = item, let word = Word(rawValue: text) { return word }
            log.add(
                name(field) + "[\(index)]", "unknown_word",
                ["words": Word.allCases.map(\.rawValue).joined(separator: ", ")])
            return nil
        }
    }

    /// The texts of a list that may be missing.
    func texts(_ field: String, most: Int, longest: Int) -> [String] {
        guard let value = value(field) else { return [] }
        guard case .array(let items) = value else {
            problem(field, "wrong_type")
            return []
        }
        guard items.count <= most else {
            problem(field, "list_too_long", ["most": String(most)])
            return []
        }
        return items.enumerated().compactMap { index, item in
            guard case .string(let text) = item, !text.unicodeScalars.contains("\0") else {
                log.add(name(field) + "[\(index)]", "wrong_type")
                return nil
            }
            guard !text.isEmpty, text.unicodeScalars.count <= longest else {
                log.add(name(field) + "[\(index)]", text.isEmpty ? "required" : "too_long", ["most": String(longest)])
                return nil
            }
            return text
        }
    }

    /// Whether a field is there at all.
    func has(_ field: String) -> Bool { value(field) != nil }

    /// The fields of an inner object.
    func object(_ field: String) -> JSONFields? {
        guard let value = value(field) else {
            problem(field, "required")
            return nil
        }
        guard case .object(let inner) = value else {
            problem(field, "wrong_type")
            return nil
        }
        return JSONFields(inner, path: name(field) + ".", log: log)
    }

    /// Refuses every field that nobody asked for.
    func refuseOthers() {
        for field in object.keys.sorted() where !asked.contains(field) {
            problem(String(field.prefix(80)), "unknown_field", ["field": String(field.prefix(80))])
        }
    }
}

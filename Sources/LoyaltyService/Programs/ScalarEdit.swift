import LoyaltyRules

/// Changes one value of a document's text and leaves everything else, remarks and layout, as it stands.
public enum ScalarEdit {
    /// The text with another value at a place; nil when that place does not hold the old value, or when the new text
    /// would not say exactly the same but for this value.
    /// - Parameters:
    ///   - mark: where the value begins, as the reader of documents tells it.
    ///   - value: letters, digits and `. % - + _` only: a number, a percentage, a day, an id.
    public static func replace(_ old: String, at mark: DocumentMark, with value: String, in text: String)
        -> String?
    {
        guard !value.isEmpty, value.unicodeScalars.allSatisfy(isPlain), let place = place(mark, in: text)
        else {
            return nil
        }
        let quotes = ["\"", "'"].filter { text[place...].hasPrefix($0 + old + $0) }
        guard let quote = quotes.first ?? (text[place...].hasPrefix(old) ? "" : nil) else { return nil }
        let end = text.index(place, offsetBy: old.count + 2 * quote.count)
        let changed = text[..<place] + quote + value + quote + text[end...]
        return saysTheSame(text, String(changed), but: mark, now: value) ? String(changed) : nil
    }

    /// What can stand in a document without quotation marks and can never begin anything else.
    private static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "0"..."9", "a"..."z", "A"..."Z", ".", "%", "-", "+", "_": true
        default: false
        }
    }

    /// The index of a place; columns count characters as YAML does.
    private static func place(_ mark: DocumentMark, in text: String) -> String.Index? {
        let scalars = text.unicodeScalars
        var (index, line, column) = (scalars.startIndex, 1, 1)
        while index < scalars.endIndex {
            if line == mark.line, column == mark.column { return index }
            guard line <= mark.line else { return nil }
            if scalars[index] == "\n" { (line, column) = (line + 1, 1) } else { column += 1 }
            index = scalars.index(after: index)
        }
        return nil
    }

    private static func saysTheSame(_ old: String, _ new: String, but mark: DocumentMark, now value: String)
        -> Bool
    {
        guard let before = try? values(ProgramDocument.tree(old)),
            let after = try? values(ProgramDocument.tree(new)),
            before.count == after.count
        else { return false }
        // Values behind the changed one move within its line, so only the changed one is known by its place.
        return zip(before, after).allSatisfy { one, other in
            one.mark == mark ? other.mark == mark && other.text == value : one.text == other.text
        }
    }

    /// Every key and every value in their order.
    private static func values(_ node: DocumentNode) -> [(text: String, mark: DocumentMark)] {
        switch node.content {
        case .scalar(let text): [(text, node.mark)]
        case .sequence(let items): items.flatMap(values)
        case .mapping(let entries): entries.flatMap { [($0.key + ":", $0.mark)] + values($0.value) }
        }
    }
}

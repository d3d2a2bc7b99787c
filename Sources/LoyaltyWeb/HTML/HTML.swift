/// A piece of finished HTML.
///
/// Written as a string literal whose places are filled safely: a `String` is escaped, an `HTML` goes in
/// as it is, a list of `HTML` is joined, and `nil` leaves nothing behind.
public struct HTML: Sendable, ExpressibleByStringInterpolation {
    /// The markup itself, ready to be sent.
    public let text: String

    /// Markup written in our own source code.
    public init(stringLiteral value: String) {
        text = value
    }

    /// Markup whose places have been filled.
    public init(stringInterpolation: Interpolation) {
        text = stringInterpolation.text
    }

    /// Markup that another part of Tessera has made and vouches for; the only way past the escaping.
    public init(trusted markup: String) {
        text = markup
    }

    /// Nothing at all.
    public static let empty = HTML(trusted: "")

    /// The part when the condition holds, otherwise nothing.
    public static func when(_ condition: Bool, _ part: @autoclosure () -> HTML) -> HTML {
        condition ? part() : .empty
    }

    /// The part made from the value, or nothing where there is no value.
    ///
    /// Better than `map`: a literal in `map` becomes a `String` where nothing says otherwise, and is escaped.
    public static func with<Value>(_ value: Value?, _ part: (Value) -> HTML) -> HTML {
        value.map(part) ?? .empty
    }

    /// One piece for each element, joined.
    public static func each<Elements: Sequence>(
        _ elements: Elements, _ part: (Elements.Element) -> HTML
    ) -> HTML {
        HTML(trusted: elements.reduce(into: "") { $0 += part($1).text })
    }

    /// The value as it may stand in text or inside a quoted attribute.
    ///
    /// Works on Unicode scalars: a quotation mark followed by a combining mark is one `Character`, and an
    /// escaper that walks characters would let it through.
    public static func escaped(_ value: String) -> String {
        guard value.utf8.contains(where: isSpecial) else { return value }
        var result = String.UnicodeScalarView()
        for scalar in value.unicodeScalars {
            switch scalar {
            case "&": result.append(contentsOf: "&amp;".unicodeScalars)
            case "<": result.append(contentsOf: "&lt;".unicodeScalars)
            case ">": result.append(contentsOf: "&gt;".unicodeScalars)
            case "\"": result.append(contentsOf: "&quot;".unicodeScalars)
            case "'": result.append(contentsOf: "&#39;".unicodeScalars)
            case "\u{0}": break  // no browser may be shown one, and some cut the page there
            default: result.append(scalar)
            }
        }
        return String(result)
    }

    private static func isSpecial(_ byte: UInt8) -> Bool {
        switch Unicode.Scalar(byte) {
        case "&", "<", ">", "\"", "'", "\u{0}": true
        default: false
        }
    }
}

extension HTML {
    /// Collects the literal parts and the filled places of a piece of HTML.
    public struct Interpolation: StringInterpolationProtocol {
        fileprivate var text: String

        /// Begins an empty piece.
        public init(literalCapacity: Int, interpolationCount: Int) {
            text = ""
            text.reserveCapacity(literalCapacity + interpolationCount * 24)
        }

        /// Adds markup written in the source.
        public mutating func appendLiteral(_ literal: String) {
            text += literal
        }

        /// Adds a text, escaped.
        public mutating func appendInterpolation(_ value: String) {
            text += HTML.escaped(value)
        }

        /// Adds a text if there is one, escaped.
        public mutating func appendInterpolation(_ value: String?) {
            if let value { text += HTML.escaped(value) }
        }

        /// Adds a whole number.
        public mutating func appendInterpolation(_ value: Int) {
            text += String(value)
        }

        /// Adds finished HTML.
        public mutating func appendInterpolation(_ value: HTML) {
            text += value.text
        }

        /// Adds finished HTML if there is any.
        public mutating func appendInterpolation(_ value: HTML?) {
            if let value { text += value.text }
        }

        /// Adds several pieces one after the other.
        public mutating func appendInterpolation(_ values: [HTML]) {
            for value in values { text += value.text }
        }
    }
}

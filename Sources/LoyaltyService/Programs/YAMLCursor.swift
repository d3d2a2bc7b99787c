/// A place in a YAML text that moves forward, character by character, as the YAML reader counts them.
struct YAMLCursor {
    /// A place behind which the cursor has gone.
    struct Place {
        let line: Int
        let column: Int
        /// Characters from the beginning of the text.
        let offset: Int
    }

    private let bytes: [UInt8]
    private var index = 0
    /// Characters passed so far.
    private(set) var offset = 0
    /// From 1.
    private(set) var line = 1
    /// From 0, since indentation is measured by it.
    private(set) var column = 0

    init(_ text: String) { bytes = Array(text.utf8) }

    var isAtEnd: Bool { index >= bytes.count }
    var place: Place { Place(line: line, column: column, offset: offset) }

    /// The byte so many bytes ahead; 0 behind the end.
    func byte(_ ahead: Int = 0) -> UInt8 { index + ahead < bytes.count ? bytes[index + ahead] : 0 }

    /// Whether this character stands here.
    func sees(_ character: Unicode.Scalar, _ ahead: Int = 0) -> Bool {
        index + ahead < bytes.count && UInt32(bytes[index + ahead]) == character.value
    }

    /// Whether one of these characters stands here.
    func seesOne(of characters: String, _ ahead: Int = 0) -> Bool {
        characters.unicodeScalars.contains { sees($0, ahead) }
    }

    func isBlank(_ ahead: Int = 0) -> Bool { sees(" ", ahead) || sees("\t", ahead) }

    /// Whether a blank, a line break or the end stands there.
    func isGap(_ ahead: Int = 0) -> Bool {
        index + ahead >= bytes.count || isBlank(ahead) || breakLength(ahead) > 0
    }

    var isBreak: Bool { breakLength(0) > 0 }
    var isBreakOrEnd: Bool { isAtEnd || isBreak }

    var isByteOrderMark: Bool { byte() == 0xEF && byte(1) == 0xBB && byte(2) == 0xBF }

    /// Whether a name of an anchor can go on there.
    func isNameCharacter(_ ahead: Int) -> Bool {
        let character = byte(ahead)
        let letter = character | 0x20
        return (0x61...0x7A).contains(letter) || (0x30...0x39).contains(character) || sees("_", ahead)
            || sees("-", ahead)
    }

    /// Whether `---` or `...` stands at the beginning of this line.
    var isDocumentMark: Bool {
        guard column == 0, isGap(3) else { return false }
        return (0..<3).allSatisfy { sees("-", $0) } || (0..<3).allSatisfy { sees(".", $0) }
    }

    /// Passes one character, or one line break.
    mutating func skip() {
        let length = breakLength(0)
        if length > 0 {
            index += length
            line += 1
            column = 0
        } else {
            index += 1
            while index < bytes.count, bytes[index] & 0xC0 == 0x80 { index += 1 }
            column += 1
        }
        offset += 1
    }

    /// Passes characters up to the end of the line.
    mutating func skipLine() { while !isBreakOrEnd { skip() } }

    /// The bytes of the line break that stands there; 0 for none. YAML has five besides CR LF.
    private func breakLength(_ ahead: Int) -> Int {
        switch byte(ahead) {
        case 0x0D: byte(ahead + 1) == 0x0A ? 2 : 1
        case 0x0A: 1
        case 0xC2: byte(ahead + 1) == 0x85 ? 2 : 0
        case 0xE2: byte(ahead + 1) == 0x80 && (byte(ahead + 2) == 0xA8 || byte(ahead + 2) == 0xA9) ? 3 : 0
        default: 0
        }
    }
}

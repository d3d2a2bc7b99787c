/// Blanks in Chinese: one between Chinese and figures or Latin letters, none between Chinese and Chinese.
public enum ChineseSpacing {
    /// Sets the blanks of a text that was put together from parts.
    public static func tidy(_ text: String) -> String {
        var result = ""
        for character in text {
            if isWide(character), result.last == " ", let before = result.dropLast().last, isWide(before) { result.removeLast() }
            if let last = result.last, (isHan(last) && isLatin(character)) || (isLatin(last) && isHan(character)) {
                result.append(" ")
            }
            result.append(character)
        }
        return result
    }

    /// Whether it is a Chinese character or sign.
    static func isWide(_ character: Character) -> Bool {
        isHan(character) || within(character, 0x3000...0x303F) || within(character, 0xFF00...0xFF65)
    }

    private static func isHan(_ character: Character) -> Bool { within(character, 0x4E00...0x9FFF) }
    private static func isLatin(_ character: Character) -> Bool { character.isASCII && (character.isLetter || character.isNumber) }

    private static func within(_ character: Character, _ range: ClosedRange<UInt32>) -> Bool {
        character.unicodeScalars.first.map { range.contains($0.value) } ?? false
    }
}

import Foundation

/// How a Chinese name is typed on a Latin keyboard.
enum Pinyin {
    /// Family names that are read otherwise than the same character elsewhere.
    private static let familyNames: [Character: String] = [
        "曾": "zeng", "单": "shan", "仇": "qiu", "解": "xie", "查": "zha", "朴": "piao", "区": "ou", "任": "ren",
        "盖": "ge", "翟": "zhai", "尹": "yin", "黑": "he", "缪": "miao", "繁": "po", "乐": "yue", "盛": "sheng",
    ]

    /// The syllables of a folded name, without tones; `ü` as `v`, the way it is typed.
    static func syllables(of name: String) -> [String] {
        var result: [String] = []
        for (index, character) in name.enumerated() {
            if index == 0, let reading = familyNames[character] {
                result.append(reading)
                continue
            }
            let latin = String(character).applyingTransform(.mandarinToLatin, reverse: false) ?? String(character)
            let typed = latin.replacingOccurrences(of: "ü", with: "v").replacingOccurrences(of: "ǚ", with: "v")
            let plain = typed.applyingTransform(.stripDiacritics, reverse: false) ?? typed
            result.append(plain.lowercased().filter { $0.isLetter || $0.isNumber })
        }
        return result
    }
}

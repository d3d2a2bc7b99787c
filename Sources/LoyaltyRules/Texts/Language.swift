/// A language in which Tessera speaks to staff and members; the raw value is the BCP 47 tag used in HTML.
public enum Language: String, Sendable, Hashable, CaseIterable, Codable {
    case simplifiedChinese = "zh-Hans"
    case traditionalChinese = "zh-Hant"
    case english = "en"

    /// The language's own name, as shown in the language switch.
    public var ownName: String {
        switch self {
        case .simplifiedChinese: "简体中文"
        case .traditionalChinese: "繁體中文"
        case .english: "English"
        }
    }

    /// The best language for a browser's `Accept-Language` header: the first one that Tessera speaks,
    /// Simplified Chinese for any other Chinese, English when nothing fits.
    public static func preferred(acceptLanguage header: String) -> Language {
        for part in header.split(separator: ",") {
            guard let first = part.split(separator: ";").first else { continue }
            let tag = first.lowercased().filter { $0 != " " }
            if tag.hasPrefix("zh-hant") || tag == "zh-tw" || tag == "zh-hk" || tag == "zh-mo" {
                return .traditionalChinese
            }
            if tag.hasPrefix("zh") { return .simplifiedChinese }
            if tag.hasPrefix("en") { return .english }
        }
        return .english
    }
}

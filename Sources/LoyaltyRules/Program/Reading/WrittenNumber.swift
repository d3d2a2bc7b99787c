/// What a number is that somebody wrote as on paper: `500,000`, `1,5`, `10 %`, `7` tenths of the price.
enum WrittenNumber {
    /// `500,000` → `500000`, `1,288.80` → `1288.80`; nil for anything else.
    static func withoutSeparators(_ text: String) -> String? {
        guard text.wholeMatch(of: /[0-9]{1,3}(?:[, '][0-9]{3})+(?:\.[0-9]+)?/) != nil else { return nil }
        return text.filter { $0.isNumber || $0 == "." }
    }

    /// `1,5` → `1.5`; nil for anything else.
    static func withPoint(_ text: String) -> String? {
        text.wholeMatch(of: /[0-9]+,[0-9]{1,2}|[0-9]+,[0-9]{4,6}/) == nil ? nil : text.replacing(",", with: ".")
    }

    /// `4.000` → `4000`: a point between groups of three; nil for anything else.
    static func withoutPoints(_ text: String) -> String? {
        text.wholeMatch(of: /[0-9]{1,3}(?:\.[0-9]{3})+/) == nil ? nil : text.filter(\.isNumber)
    }

    /// `10 %` → `10%`; nil for anything else.
    static func closePercent(_ text: String) -> String? {
        text.wholeMatch(of: /[0-9.]+\s+%/) == nil ? nil : text.filter { !$0.isWhitespace }
    }

    /// Tenths of a price, as Chinese tells discounts: `7` or `0.7` and U+6298 → `70%`, `85` → `85%`.
    static func tenths(_ text: String) -> String? {
        guard text.unicodeScalars.last?.value == 0x6298, let rate = Rate(String(text.unicodeScalars.dropLast())) else {
            return nil
        }
        let (whole, ten) = (Int64(1_000_000), Int64(10_000_000))
        let share = rate.millionths < whole ? rate.millionths : rate.millionths < ten ? rate.millionths / 10 : rate.millionths / 100
        return share > 0 && share <= whole ? Rate(millionths: share).percentText : nil
    }

    /// A day in another order of signs: `2026/7/1`, `2026.07.01` or with the Chinese words → `2026-07-01`.
    static func day(_ text: String) -> String? {
        let parts = text.split { !$0.isASCII || !$0.isNumber }.map(String.init)
        guard parts.count == 3, parts[0].count == 4, parts.dropFirst().allSatisfy({ $0.count <= 2 }) else { return nil }
        let written = ([parts[0]] + parts.dropFirst().map { $0.count == 1 ? "0" + $0 : $0 }).joined(separator: "-")
        return CalendarDay(written) == nil ? nil : written
    }

    /// Whether it can be a piece of a number that a comma cut in two: `000`, `288.80`.
    static func isPiece(_ text: String) -> Bool { text.wholeMatch(of: /[0-9]+(?:\.[0-9]+)?%?/) != nil }
}

/// Reads a row that an import set aside for what a claim names. Such a row could not be understood, so nothing is
/// guessed: a word either stands in it or does not.
public enum ClaimPaper {
    /// What a row says about a claim.
    /// - Parameters:
    ///   - name: the member's name; empty for none.
    ///   - decimals: of the program's currency.
    public static func evidence(
        of claim: ClaimFacts, name: String, in row: String, decimals: Int
    ) -> ClaimEvidence {
        let told = row.split { $0.isNewline || ",;\t|\"".contains($0) }.map { String($0) }
        let cells = told.map(plain)
        func has(_ words: [String]) -> Bool { words.contains { cells.contains($0) } }
        let paid = claim.amount.map { amounts($0, decimals: decimals) } ?? []
        let wanted = plain(name)
        return ClaimEvidence(
            property: nil, number: has([plain(claim.number)]) ? claim.number : nil,
            day: has(days(claim.day)) ? claim.day : nil,
            amounts: told.contains { cell in paid.contains(cell.filter { !$0.isWhitespace }) } ? claim.amount.map { [$0] } ?? [] : [],
            isMember: !wanted.isEmpty && cells.joined().contains(wanted))
    }

    /// Letters and digits alone, in capitals.
    static func plain(_ text: String) -> String {
        String(text.uppercased().filter { $0.isLetter || $0.isNumber })
    }

    /// A day as exports write it; separators do not count.
    private static func days(_ day: CalendarDay) -> [String] {
        let (year, month, date) = day.parts
        func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
        return ["\(year)\(two(month))\(two(date))", "\(two(date))\(two(month))\(year)", "\(two(month))\(two(date))\(year)"]
    }

    /// An amount as exports write it: with all its decimals, or without the zeros at the end.
    private static func amounts(_ minor: Int64, decimals: Int) -> [String] {
        let full = Formats.amount(minor, decimals: decimals).filter { $0 != "," }
        var words = [full]
        var short = full
        while short.contains("."), let last = short.last, last == "0" || last == "." {
            short.removeLast()
            words.append(short)
        }
        return words
    }
}

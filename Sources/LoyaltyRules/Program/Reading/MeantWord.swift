/// Which of the words that are known a mistyped one was meant to be.
package enum MeantWord {
    /// The nearest, when at most two letters differ, or only the number, capitals or hyphens; nil when none is near.
    package static func nearest(to found: String, among known: [String]) -> String? {
        let plain = plain(found)
        guard plain.count >= 3 else { return nil }
        if let same = known.first(where: { self.plain($0) == plain || singular($0) == singular(plain) }) { return same }
        // `Sunday` for `sun`, `month` for `calendar_month`.
        if let part = known.first(where: { $0.count >= 3 && plain.hasPrefix($0) || $0.hasSuffix("_" + plain) }) { return part }
        let most = plain.count <= 4 ? 1 : 2
        var best: (word: String, distance: Int)?
        for word in known where abs(word.count - plain.count) <= most {
            let distance = distance(plain, word)
            if distance <= most, distance < best?.distance ?? .max { best = (word, distance) }
        }
        return best?.word
    }

    private static func plain(_ word: String) -> String {
        String(word.prefix(60).lowercased().map { $0 == "-" || $0 == " " ? "_" : $0 })
    }

    private static func singular(_ word: String) -> String {
        word.hasSuffix("ies") ? word.dropLast(3) + "y" : word.hasSuffix("s") ? String(word.dropLast()) : word
    }

    /// How many letters must be put in, taken out, changed or exchanged with their neighbour.
    private static func distance(_ one: String, _ other: String) -> Int {
        let (a, b) = (Array(one), Array(other))
        var before: [Int] = []
        var last = Array(0...b.count)
        for i in a.indices {
            var row = [i + 1]
            for j in b.indices {
                var cost = min(row[j] + 1, last[j + 1] + 1, last[j] + (a[i] == b[j] ? 0 : 1))
                if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { cost = min(cost, before[j - 1] + 1) }
                row.append(cost)
            }
            (before, last) = (last, row)
        }
        return last[b.count]
    }
}

/// Which documents say the same about what a fact earns: then it need be worked out only once.
struct EarningVoices {
    private var known: [(program: Program, words: String)] = []

    /// A number that is the same for documents that say the same.
    mutating func voice(of program: Program) -> Int {
        if let place = known.firstIndex(where: { $0.program === program }) { return place }
        let words = Self.words(of: program)
        if let place = known.firstIndex(where: { $0.words == words }) { return place }
        known.append((program, words))
        return known.count - 1
    }

    /// Everything that earning asks of a document, every stored value with it but names for people; when an event comes by
    /// itself is not asked, since a replay is told that it came.
    private static func words(of program: Program) -> String {
        let parts: [Any] = [
            program.currency, program.terms.leapBirthday, program.names.properties, program.names.categories,
            program.names.events.map(\.id), program.names.seasons, program.assets, program.counters, program.tiers.map(\.id), program.earning,
            program.stacks,
        ]
        var words = ""
        for part in parts { say(part, in: &words) }
        return words
    }

    private static func say(_ value: Any, in words: inout String) {
        if value is LocalName || value is DocumentMark { return }
        let mirror = Mirror(reflecting: value)
        guard !mirror.children.isEmpty else {
            words += "\(value);"
            return
        }
        var parts = mirror.children.map { child in
            var part = (child.label ?? "") + ":"
            say(child.value, in: &part)
            return part
        }
        // The order of a set or a table means nothing, and is another one each time.
        if mirror.displayStyle == .set || mirror.displayStyle == .dictionary { parts.sort() }
        words += "\(mirror.subjectType)(" + parts.joined() + ")"
    }
}

import LoyaltyRules

@testable import LoyaltyService

/// What a document could say instead at a place whose key it needs: another number, day or word, a shorter list, the
/// id of a neighbour.
struct GrammarChange {
    let tree: DocumentNode
    let place: GrammarPlace

    /// The document, changed in each of these ways; some may be unreadable.
    var documents: [DocumentNode] {
        if place.key == "id" { return exchanged }
        let node = tree.at(place.steps[...])
        switch node.content {
        case .scalar(let text): return others(than: text, at: place.steps)
        case .sequence(let items):
            let shorter = items.indices.map { tree.replacing((place.steps + [$0])[...], with: nil) }
            let told = items.enumerated().flatMap { index, item in
                item.scalar.map { others(than: $0, at: place.steps + [index]) } ?? []
            }
            return (items.count > 1 ? shorter : []) + told
        case .mapping: return []
        }
    }

    private func others(than text: String, at steps: [Int]) -> [DocumentNode] {
        let mark = tree.at(steps[...]).mark
        return values(text, at: steps).map { tree.replacing(steps[...], with: DocumentNode(.scalar($0), at: mark)) }
    }

    private func values(_ text: String, at steps: [Int]) -> [String] {
        let numbers = Self.numbers(text)
        if !numbers.isEmpty { return numbers }
        if let day = CalendarDay(text) { return [1, -1].map { day.adding(days: $0).description } }
        if place.key == "currency" { return ["USD", "CNY", "JPY"].filter { $0 != text } }
        let words = words(at: steps)
        return (words.isEmpty ? neighbours : words).filter { $0 != text }
    }

    /// One more in the last place, twice as much, one less, two more (a month that has as many days): `12` → `13`, `24`, `11`,
    /// `14`; `1.5%` → `1.6%`, `3.0%`, `1.4%`, `1.7%`.
    static func numbers(_ text: String) -> [String] {
        let sign = text.hasSuffix("%") ? "%" : ""
        let parts = text.dropLast(sign.count).split(separator: ".", omittingEmptySubsequences: false)
        let decimals = parts.count == 2 ? parts[1].count : 0
        guard parts.count <= 2, let value = Int(parts.joined()) else { return [] }
        return [value + 1, value * 2, value - 1, value + 2].filter { $0 >= 0 && $0 != value }.map { number in
            let digits = String(number)
            let padded = String(repeating: "0", count: max(0, decimals + 1 - digits.count)) + digits
            return String(padded.dropLast(decimals)) + (decimals == 0 ? "" : "." + padded.suffix(decimals)) + sign
        }
    }

    /// The reader itself tells which words it would have taken; where it takes any, any is another one.
    private func words(at steps: [Int]) -> [String] {
        let mark = tree.at(steps[...]).mark
        let strange = "another_word"
        let changed = tree.replacing(steps[...], with: DocumentNode(.scalar(strange), at: mark))
        do {
            _ = try ProgramReader.read(changed)
            return [strange]
        } catch {
            let told = error.problems.filter { $0.mark == mark }.compactMap { $0.values["words"] ?? $0.values["known"] }
            return told.flatMap { $0.split(separator: ", ").map(String.init) }
        }
    }

    /// What the document says at other places of the same shape.
    private var neighbours: [String] {
        let told = GrammarPlace.all(of: tree).filter { $0.shape == place.shape }.flatMap { other in
            let node = tree.at(other.steps[...])
            if case .sequence(let items) = node.content { return items.compactMap(\.scalar) }
            return [node.scalar].compactMap { $0 }
        }
        return Set(told).sorted()
    }

    /// The id of another item of the same list, which gets this one's.
    private var exchanged: [DocumentNode] {
        guard place.steps.count > 2, case .sequence(let items) = tree.at(place.steps.dropLast(2)).content else { return [] }
        let (list, own) = (place.steps.dropLast(2), place.steps[place.steps.count - 2])
        let mine = tree.at(place.steps[...])
        return items.indices.filter { $0 != own }.compactMap { other in
            guard case .mapping(let entries) = items[other].content,
                let entry = entries.firstIndex(where: { $0.key == "id" })
            else { return nil }
            let steps = list + [other, entry]
            return tree.replacing(place.steps[...], with: tree.at(steps)).replacing(steps, with: mine)
        }
    }
}

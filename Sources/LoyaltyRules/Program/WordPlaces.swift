/// Where words stand in a list; of the same word twice, the first. Few are compared one by one, many are looked up.
struct WordPlaces: Sendable {
    private static let few = 8
    let words: [String]
    private let places: [String: Int]

    init(_ words: [String]) {
        self.words = words
        places = words.count <= Self.few ? [:] : Dictionary(words.enumerated().map { ($1, $0) }) { first, _ in first }
    }

    /// The place of a word; nil when it is not in the list.
    func place(of word: String) -> Int? {
        guard words.count <= Self.few else { return places[word] }
        for index in words.indices where words[index] == word { return index }
        return nil
    }
}

/// The export's own words and what they mean here, compared byte for byte.
struct MappedWords<Meaning: Sendable>: Sendable {
    private var entries: [(word: [UInt8], meaning: Meaning)] = []

    init(
        _ node: MappingNode, _ meaning: (MappingNode) throws(MappingProblem) -> Meaning
    ) throws(MappingProblem) {
        for (word, value) in try node.entries() {
            entries.append((Array(word.utf8), try meaning(value)))
        }
    }

    func meaning(of cell: UnsafeBufferPointer<UInt8>) -> Meaning? {
        for entry in entries where RowCells.isSame(cell, entry.word) { return entry.meaning }
        return nil
    }
}

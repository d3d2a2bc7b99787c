/// The cells of one row by the mapping's slots; good as long as the row is.
struct RowCells {
    typealias Bytes = UnsafeBufferPointer<UInt8>

    let row: CSVRow
    let fieldOfSlot: [Int]
    let nullWords: [[UInt8]]

    /// The cell without surrounding spaces, or nothing when it is empty or a null word.
    func bytes(_ slot: Int) -> Bytes? {
        let cell = row.fields[fieldOfSlot[slot]]
        var (first, last) = (0, cell.count)
        while first < last, cell[first] == UInt8(ascii: " ") { first += 1 }
        while first < last, cell[last - 1] == UInt8(ascii: " ") { last -= 1 }
        guard first < last else { return nil }
        let trimmed = Bytes(rebasing: cell[first..<last])
        for word in nullWords where Self.isSame(trimmed, word) { return nil }
        return trimmed
    }

    static func isSame(_ cell: Bytes, _ word: [UInt8]) -> Bool {
        guard cell.count == word.count else { return false }
        for index in 0..<word.count where cell[index] != word[index] { return false }
        return true
    }
}

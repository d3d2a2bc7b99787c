import LoyaltyRules

/// Where the rows of each member begin among those of a page: both are in the order of the members.
struct MemberPlaces {
    private var starts: [Int] = []

    /// The rows of the member of a place.
    subscript(place: Int) -> Range<Int> { starts[place]..<starts[place + 1] }

    /// Forgets everything before the next page is read.
    mutating func begin() { starts.removeAll(keepingCapacity: true) }

    /// Takes the next row; false when it belongs to none of the members.
    mutating func take(_ member: MemberID, at row: Int, among standings: [CheckedStanding]) -> Bool {
        if let last = starts.indices.last, standings[last].member == member { return true }
        while starts.count < standings.count, standings[starts.count].member <= member { starts.append(row) }
        return starts.indices.last.map { standings[$0].member == member } ?? false
    }

    /// After the last row: the members that follow have none.
    mutating func end(at row: Int, among standings: [CheckedStanding]) {
        while starts.count <= standings.count { starts.append(row) }
    }
}

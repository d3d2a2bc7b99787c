/// What one merge laid over what an account had told itself, kept so that parting takes exactly that off again (MEM-16).
public struct MergeLayer: Sendable, Hashable, Codable {
    /// What the account that stays told before.
    public let before: MergeValues
    /// What it told from then on.
    public let after: MergeValues
    /// The fields that were taken from the account that was given up.
    public let taken: [MergeField]

    /// Lays chosen fields of the account that is given up over what the other tells. What the other does not tell, and what both
    /// tell alike, is not taken: nothing ever wins over something.
    public init(_ staying: MergeValues, taking chosen: Set<MergeField>, from leaving: MergeValues) {
        var after = staying
        taken = MergeField.allCases.filter {
            chosen.contains($0) && !leaving.text($0).isEmpty && leaving.text($0) != staying.text($0)
        }
        for field in taken { after.take(field, from: leaving) }
        self.before = staying
        self.after = after
    }

    /// A field as it was before this merge, had earlier ones that are parted again never been.
    /// - Parameter earlier: the merges into the same account before this one, oldest first, and whether each still stands.
    public func own(_ field: MergeField, under earlier: [(layer: MergeLayer, stands: Bool)]) -> MergeValues {
        var own = before
        for (layer, stands) in earlier.reversed() where layer.taken.contains(field) && layer.after.text(field) == own.text(field) {
            if stands { break }
            own = layer.before
        }
        return own
    }

    /// What the account tells once this merge is undone: what it took goes, unless it was changed since.
    public func parted(
        _ now: MergeValues, under earlier: [(layer: MergeLayer, stands: Bool)]
    ) -> MergeValues {
        var parted = now
        for field in taken where now.text(field) == after.text(field) { parted.take(field, from: own(field, under: earlier)) }
        return parted
    }
}

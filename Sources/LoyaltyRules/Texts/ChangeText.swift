/// Says what another version of a program says differently, in sentences that need no document: with the names of tiers,
/// rules and hotels, and with conditions in words (POL-04).
public struct ChangeText: Sendable {
    private let texts: Texts
    /// The changes, in the order of the document.
    public let changes: [ProgramChange]

    /// - Parameter texts: a catalogue that has the sentences of changes, of their parts and of conditions.
    public init(_ texts: Texts, from old: Program, to new: Program) {
        self.texts = texts
        changes = ProgramDifference.between(old, new, in: texts)
    }

    /// The sentence of one of these changes.
    public func sentence(_ change: ProgramChange) -> String { texts.text(change.key, change.said) }
}

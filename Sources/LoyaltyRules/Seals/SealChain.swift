/// Compares the chain of checkpoints that the database keeps with the one in the file beside it (I-28).
///
/// Who may write to the database could change entries and make checkpoints to match, but not sign them; and who cuts both
/// chains still faces the printed page.
public struct SealChain: Sendable {
    /// What the file has in one line; nil where it cannot be read.
    public typealias Filed = SignedCheckpoint?

    /// Every checkpoint that holds, in order.
    public let sound: [SignedCheckpoint]
    /// The first that does not: its number, and what is wrong with it.
    public let broken: (number: Int, difference: SealDifference)?
    /// Whether the last one stands in the file only: made by a job that ended before it could tell the database.
    public let isAhead: Bool

    /// - Parameter isGenuine: whether hash, key and signature of a checkpoint are those of this database.
    public init(stored: [SignedCheckpoint], filed: [Filed], isGenuine: (SignedCheckpoint) -> Bool) {
        var sound: [SignedCheckpoint] = []
        var broken: (Int, SealDifference)?
        for place in 0..<max(stored.count, filed.count) {
            let inFile = place < filed.count ? filed[place] : nil
            let inDatabase = place < stored.count ? stored[place] : nil
            let difference = Self.difference(
                inDatabase, inFile, isInFile: place < filed.count, isLast: place == filed.count - 1, after: sound.last,
                isGenuine)
            if let difference {
                broken = (place + 1, difference)
                break
            }
            if let next = inFile { sound.append(next) }
        }
        self.sound = sound
        self.broken = broken
        isAhead = broken == nil && sound.count == stored.count + 1
    }

    private static func difference(
        _ stored: SignedCheckpoint?, _ filed: Filed, isInFile: Bool, isLast: Bool, after last: SignedCheckpoint?,
        _ isGenuine: (SignedCheckpoint) -> Bool
    ) -> SealDifference? {
        if let stored, !isGenuine(stored) { return .forgedInDatabase }
        guard isInFile else { return .missingInFile }
        guard let filed else { return .unreadable }
        guard isGenuine(filed) else { return .forgedInFile }
        // Both are ours: one of them stands in the wrong place.
        guard continues(filed, last), stored.map({ $0 == filed }) ?? true else { return .notContinued }
        return stored == nil && !isLast ? .missingInDatabase : nil
    }

    private static func continues(_ next: SignedCheckpoint, _ last: SignedCheckpoint?) -> Bool {
        let (checkpoint, before) = (next.checkpoint, last?.checkpoint)
        return checkpoint.number == (before?.number ?? 0) + 1 && checkpoint.previous == last?.hash ?? ""
            && checkpoint.after == before?.through ?? 0 && checkpoint.through > checkpoint.after
    }
}

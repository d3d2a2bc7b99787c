/// What the reader makes of one row of an export.
public enum ImportedRow: Sendable, Equatable {
    /// The row was understood.
    case stay(CanonicalStay)
    /// The row was set aside, with the reason.
    case parked(ParkedRow)
}

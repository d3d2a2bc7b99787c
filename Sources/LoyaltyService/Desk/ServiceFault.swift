import LoyaltyRules

/// Something that should not happen: the operation is rolled back and the fault logged.
public enum ServiceFault: Error, Sendable, CustomStringConvertible {
    /// A row that another row refers to is not there.
    case rowMissing(String)
    /// Stored data does not read as it was written.
    case damaged(String)
    /// A ledger invariant would be broken.
    case invariant(String)
    /// The file of checkpoints cannot be read or written.
    case sealFile(String)
    /// The file of those who were forgotten cannot be read or written.
    case erasureFile(String)
    /// The ledger cannot be sealed: a checkpoint differs, or it would not be complete.
    case seal(String)
    /// The clock lies behind the last time that was recorded.
    case clockBehind(now: Instant, last: Instant)
    /// The clock says a time before there was Tessera.
    case clockImpossible(Instant)
    /// Tessera is shutting down.
    case closing

    public var description: String {
        switch self {
        case .rowMissing(let what): "The database has no \(what). Run tessera check."
        case .damaged(let what): "The database holds something unreadable: \(what). Run tessera check."
        case .invariant(let what): "A ledger rule would be broken: \(what). Nothing was changed."
        case .sealFile(let what): "The file of checkpoints \(what). See docs/operating/seals.md."
        case .erasureFile(let what): "The journal of erasures \(what). See docs/operating/personal-data.md."
        case .seal(let what): "The ledger was not sealed: \(what). See docs/operating/seals.md."
        case .clockBehind(let now, let last):
            "The server's clock says \(Self.words(now)), and something was recorded at \(Self.words(last)) already. Nothing is posted until the clock is right: set it (NTP). If it had been ahead and is right now: tessera serve --clock-is-right."
        case .clockImpossible(let now):
            "The clock of this machine says \(Self.words(now)), which cannot be. Set it right (NTP), then start again."
        case .closing: "Tessera is shutting down; try again in a moment with the same key."
        }
    }

    private static func words(_ moment: Instant) -> String {
        "\(BusinessDay.of(moment, timeZone: "UTC")) \(BusinessDay.time(moment, timeZone: "UTC")) UTC"
    }
}

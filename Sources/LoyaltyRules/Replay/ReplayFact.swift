/// What happened to a member, as a replay takes it up: facts that stay true under any document, never entries.
///
/// Kept in one place each: both sides of a replay are handed the very same.
public indirect enum ReplayFact: Sendable, Hashable {
    /// A stay, bill or event as it was first told, with the price of its currency on its day.
    case told(folio: Int64, Folio, DayRate?)
    /// The same told anew with other charges; nil takes it back.
    case retold(folio: Int64, [FolioLine]?)
    /// Something given or taken by hand, or used by the member.
    case moved(ReplayMove)
    /// What the member chose from an offer.
    case chosen(ReplayChoice)
    /// An entry that was reversed.
    case takenBack(ReplayReversal)
    /// A tier given otherwise than by counting.
    case titled(TierTitle)
    /// A term of membership given by staff.
    case renewed(CalendarDay)
}

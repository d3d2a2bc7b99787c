/// A mistake that a ledger can have, to be made on purpose: whoever believes a simulation must have seen it find each of them
/// (docs/internals/proof.md, F5).
///
/// Only builds for tests can make one; in a release every question below is answered no by the compiler.
public enum PlantedBug: String, CaseIterable, Sendable {
    // Which points are used.
    case lotsLastEndingFirst, lotsNewestFirst, lotsStillWaiting, lotsSetAside, lotsOfOthersFirst
    // When points end.
    case endADayEarly, endADayLate, endOnePointShort, endNotBeforePosting, endExtendedTwice, endCountsAsUse
    // What an entry says.
    case entryWithOldBalance, entryWithoutLot, entryOfToday, entryOfFirstVersion, entryWithoutItsReversal, entryForgotten
    // What a fact earns.
    case factTwice, factByTodaysTier, factByFirstTier, factRoundedUp, factWithTax, factByNewestRate, factMovesActivityBack
    // Corrections and cancellations.
    case correctionInFull, correctionByTodaysTier, correctionByNewestVersion, correctionOfCancelled, cancellationKeepsCounters
    case cancellationKeepsActivity, endedPointsStayEnded
    // Reversals.
    case reversalTwice, reversalOfReversal, reversalOfAllAgain, reversalWithoutLots, reversalInPart
    // Points that are set aside.
    case holdOfNothing, holdUsedAfterItsEnd, holdReleasedTwice, holdKeepsItsRest
    // What is owed.
    case debtNotRepaid, debtOfAll
    // Tiers.
    case tierOneMore, tierWindowADayLonger, tierNeverFalls, tierOfYesterday
    // The desk.
    case keyForgotten, dryRunKept, closedMemberServed, giftOutOfNothing, standingNotSaved

    #if DEBUG
    /// The one that is made for as long as the process lives; set before anything else runs, and never after.
    nonisolated(unsafe) public static var planted: PlantedBug?

    /// Whether this one is made.
    public var isPlanted: Bool { Self.planted == self }
    #else
    /// Whether this one is made: never.
    @inlinable public var isPlanted: Bool { false }
    #endif
}

import Synchronization

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
    case holdOfNothing, holdUsedAfterItsEnd, holdUsedTwice, holdReleasedTwice, holdKeepsItsRest
    // What is owed.
    case debtWithoutLimit, debtNotRepaid, debtOfAll
    // Tiers.
    case tierOneMore, tierWindowADayLonger, tierNeverFalls, tierOfYesterday
    // The desk.
    case keyForgotten, dryRunKept, closedMemberServed, giftOutOfNothing, standingNotSaved

    #if DEBUG
    private static let planted = Atomic<Int>(-1)

    /// Makes one, for as long as the process lives.
    public static func plant(_ bug: PlantedBug) {
        planted.store(allCases.firstIndex(of: bug) ?? -1, ordering: .sequentiallyConsistent)
    }

    /// Whether this one is made.
    public var isPlanted: Bool {
        let place = Self.planted.load(ordering: .relaxed)
        return place >= 0 && Self.allCases[place] == self
    }
    #else
    /// Whether this one is made: never.
    @inlinable public var isPlanted: Bool { false }
    #endif
}

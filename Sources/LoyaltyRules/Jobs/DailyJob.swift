/// The work that is done once a day, in the order in which it is done: what ends is taken out before anybody's tier is
/// worked out, and nobody is warned of what a tier run has just settled.
public enum DailyJob: String, Sendable, Codable, CaseIterable {
    /// Takes out points that have ended (PTS-17).
    case expire
    /// Ends choices whose deadline has passed (ADV-09).
    case closeOffers = "close-offers"
    /// Tells birthdays and anniversaries (LIF-07).
    case occasions
    /// Tells members that a friend joined or consumed (REF-03).
    case referrals
    /// Works out who goes up and who goes down (TIER-09).
    case tiers
    /// Warns members whose tier is about to end (TIER-07).
    case tierWarnings = "tier-warnings"
    /// Tells members which points are about to end (PTS-18).
    case reminders
    /// Tells members of a version of the program that is to come (POL-05).
    case programNotices = "program-notices"
    /// Opens cases about what is unusual (T6, SEC-09).
    case signals
    /// Finishes files of members that were stopped, and removes those whose days are over.
    case listFiles = "list-files"
    /// Verifies the checkpoints of the ledger and makes the next one (I-28).
    case seal

    /// Whether days on which nobody ran it are made up for. The others look at everything that is due by now, so that
    /// one run is enough; a birthday is told on its day or not at all.
    public var isOwedForEachDay: Bool { self == .occasions }
}

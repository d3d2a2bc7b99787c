extension SitePath {
    /// The tier runs before one.
    public static func tierRuns(after cursor: String) -> String { tierRuns + "?after=" + encoded(cursor) }

    /// A tier run with its review list.
    public static func tierRun(_ run: String) -> String { tierRuns + "/" + encoded(run) }

    /// Part of the review list, beginning behind a cursor if one is given.
    public static func tierRun(_ run: String, filter: String, after cursor: String? = nil) -> String {
        tierRun(run) + "?filter=" + encoded(filter) + (cursor.map { "&after=" + encoded($0) } ?? "")
    }

    /// Asks once more, and lets a tier run count (POST).
    public static func tierRunPublication(_ run: String) -> String { tierRun(run) + "/publication" }

    /// Puts a tier run away (POST).
    public static func tierRunDiscard(_ run: String) -> String { tierRun(run) + "/discard" }

    /// Goes on with a run that was stopped (POST).
    public static func tierRunContinuation(_ run: String) -> String { tierRun(run) + "/continuation" }

    /// The form to hold the fall of a member back.
    public static func tierHold(_ run: String, _ member: String) -> String {
        tierRun(run) + "/holds/" + encoded(member)
    }
}

/// Which lines of audit or access log are asked for.
struct TrailQuery: Sendable {
    /// Lines before this one.
    var before: Int64 = .max
    /// Lines from this one on.
    var from: Int64 = 0
    /// Whose; empty for everybody's.
    var actor = ""
    /// Which operation; empty for all.
    var operation = ""
    var limit = 50
}

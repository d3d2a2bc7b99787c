extension SitePath {
    /// The daily jobs.
    public static let jobs = "/console/jobs"

    /// Begins a job now (POST).
    public static func jobRun(_ name: String) -> String { jobs + "/" + encoded(name) + "/runs" }
}

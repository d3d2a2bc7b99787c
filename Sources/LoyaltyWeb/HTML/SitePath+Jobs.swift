extension SitePath {
    /// Begins a job now (POST).
    public static func jobRun(_ name: String) -> String { jobs + "/" + encoded(name) + "/runs" }
}

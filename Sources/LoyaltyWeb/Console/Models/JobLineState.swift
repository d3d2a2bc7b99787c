/// Where a daily job stands.
enum JobLineState: String, Sendable, CaseIterable {
    case running, done, failed, stopped
}

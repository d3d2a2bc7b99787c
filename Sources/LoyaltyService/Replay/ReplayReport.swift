import LoyaltyRules

/// What a replay found.
public struct ReplayReport: Sendable {
    public let comparison: ReplayComparison
    /// Members who have left; they take no part.
    public let left: Int
    public let stories: [ReplayStory]

    init(_ comparison: ReplayComparison, left: Int, stories: [ReplayStory]) {
        self.comparison = comparison
        self.left = left
        self.stories = stories
    }

    public var frame: ReplayFrame { comparison.frame }

    /// Every table of the report, in a fixed order.
    public func tables(in language: Language) -> [ReportTable] {
        ReplayTables(self, language).all
    }
}

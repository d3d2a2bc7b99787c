/// A day that matters to a member: a wedding anniversary, the day their company was founded (MEM-20).
public struct SpecialDate: Sendable, Hashable, Codable {
    /// What day it is, in the member's words.
    public let label: String
    public let day: PartialDate

    public init(label: String, day: PartialDate) {
        self.label = label
        self.day = day
    }

    /// As a change is written down.
    var words: String { "\(label) \(day)" }
}

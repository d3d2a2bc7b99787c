import LoyaltyRules

/// A task as staff see it: for whom it is, and what is to be done.
public struct TaskView: Sendable {
    public let row: TaskRow
    /// The member's name.
    public let name: String
    /// What is to be done, in the languages of the program; nil when the program in force knows the asset no more.
    public let text: LocalName?
}

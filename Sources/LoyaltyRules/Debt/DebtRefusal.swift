/// Why something that was used is not taken back. Checked in this order.
public enum DebtRefusal: String, Error, Sendable, CaseIterable {
    /// The program lets nobody owe it.
    case notAllowed = "points_already_spent"
    /// The member would owe more than the program allows.
    case overLimit = "debt_over_limit"
}

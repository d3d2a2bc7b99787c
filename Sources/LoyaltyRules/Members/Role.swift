/// What a member of staff is to the program; decides what they may do.
public enum Role: String, Sendable, Hashable, Codable, CaseIterable {
    /// Everything, at every hotel of their scope.
    case administrator
    /// Runs a hotel's program: corrects, adjusts within the manager's limit, reverses.
    case manager
    /// Front desk and outlets: enrols, records stays and bills, adjusts within the clerk's limit.
    case clerk
    /// Reads everything that is not personal data in clear, changes nothing.
    case auditor
    /// Accounts: reads what an auditor reads, closes the settlement between hotels.
    case finance
}

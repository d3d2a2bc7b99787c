/// What a member has told, field by field: of two accounts of one person each may tell it otherwise (MEM-16).
///
/// What only holds for the account itself is no field: its card, its consents, what tells of health and stands on one of these
/// consents, tags, and special care stay with the account that has them.
public enum MergeField: String, Sendable, Hashable, Codable, CaseIterable {
    case name, mobile, email, language, birthday, gender, company, address, preferences, note, dates, companions

    /// Whether messages go there.
    public var isContact: Bool { self == .mobile || self == .email }
}

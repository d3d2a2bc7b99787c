/// What a guest may be asked when joining (MEM-04, MEM-06, MEM-09, MEM-29).
public enum JoinField: String, Sendable, Hashable, Codable, CaseIterable {
    case name, mobile, email
    /// Month and day.
    case birthday
    /// The whole date, by which the age is checked.
    case birthDate = "birth_date"
    /// The number of the paper that the guest has signed.
    case paperForm = "paper_form"
    /// From where a guest of the house was won.
    case source
    case referrer = "referred_by"
    /// The identity document, where somebody of the house sees it.
    case document = "identity_document"
}

/// What a member told about themselves beyond name and contacts (MEM-09, MEM-10, MEM-20); kept sealed.
public struct MemberProfile: Sendable, Hashable, Codable {
    public var gender: Gender
    public var company: String
    public var address: String
    /// Choices of the catalogue, in the order of their ids; none of them sensitive.
    public var preferences: [String]
    /// What no choice says.
    public var note: String
    public var dates: [SpecialDate]
    public var companions: [Companion]

    public init(
        gender: Gender = .unstated, company: String = "", address: String = "", preferences: [String] = [], note: String = "",
        dates: [SpecialDate] = [], companions: [Companion] = []
    ) {
        self.gender = gender
        self.company = company
        self.address = address
        self.preferences = preferences
        self.note = note
        self.dates = dates
        self.companions = companions
    }
}

/// What is to be changed of a profile; what is nil stays as it is. An edit without anything confirms that all is right (MEM-15).
public struct ProfileEdit: Sendable, Hashable, Codable {
    public var gender: Gender?
    public var company: String?
    public var address: String?
    public var preferences: [String]?
    /// Sensitive choices; they need the consent for health data.
    public var health: [String]?
    public var note: String?
    public var dates: [SpecialDate]?
    public var companions: [Companion]?

    public init(
        gender: Gender? = nil, company: String? = nil, address: String? = nil, preferences: [String]? = nil,
        health: [String]? = nil, note: String? = nil, dates: [SpecialDate]? = nil, companions: [Companion]? = nil
    ) {
        self.gender = gender
        self.company = company
        self.address = address
        self.preferences = preferences
        self.health = health
        self.note = note
        self.dates = dates
        self.companions = companions
    }

    /// What the edit makes of a profile.
    public func applied(to old: MemberProfile) -> MemberProfile {
        var new = old
        if let gender { new.gender = gender }
        if let company { new.company = ProfileText.clean(company) }
        if let address { new.address = ProfileText.clean(address) }
        if let preferences { new.preferences = Set(preferences).sorted() }
        if let note { new.note = ProfileText.clean(note) }
        if let dates { new.dates = dates.map { SpecialDate(label: ProfileText.clean($0.label), day: $0.day) } }
        if let companions {
            new.companions = companions.map {
                Companion(name: ProfileText.clean($0.name), relation: $0.relation, birthday: $0.birthday)
            }
        }
        return new
    }
}

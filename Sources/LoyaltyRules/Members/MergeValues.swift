/// What an account tells of its person, in every field that a merge can take over (MEM-16).
public struct MergeValues: Sendable, Hashable, Codable {
    public var name: String
    /// E.164, for example `+8613800138000`.
    public var mobile: String?
    public var email: String?
    public var language: Language
    /// Month and day, for example `05-18`.
    public var birthday: String?
    public var profile: MemberProfile

    public init(
        name: String, mobile: String?, email: String?, language: Language, birthday: String?, profile: MemberProfile
    ) {
        self.name = name
        self.mobile = mobile
        self.email = email
        self.language = language
        self.birthday = birthday
        self.profile = profile
    }

    /// A field in one line, as it is compared and written down; empty where nothing is told.
    public func text(_ field: MergeField) -> String {
        switch field {
        case .name: name
        case .mobile: mobile ?? ""
        case .email: email ?? ""
        case .language: language.rawValue
        case .birthday: birthday ?? ""
        case .gender: profile.gender == .unstated ? "" : profile.gender.rawValue
        case .company: profile.company
        case .address: profile.address
        case .preferences: profile.preferences.joined(separator: " ")
        case .note: profile.note
        case .dates: profile.dates.map(\.words).joined(separator: "; ")
        case .companions: profile.companions.map(\.words).joined(separator: "; ")
        }
    }

    /// Makes a field what another account tells.
    public mutating func take(_ field: MergeField, from other: MergeValues) {
        switch field {
        case .name: name = other.name
        case .mobile: mobile = other.mobile
        case .email: email = other.email
        case .language: language = other.language
        case .birthday: birthday = other.birthday
        case .gender: profile.gender = other.profile.gender
        case .company: profile.company = other.profile.company
        case .address: profile.address = other.profile.address
        case .preferences: profile.preferences = other.profile.preferences
        case .note: profile.note = other.profile.note
        case .dates: profile.dates = other.profile.dates
        case .companions: profile.companions = other.profile.companions
        }
    }
}

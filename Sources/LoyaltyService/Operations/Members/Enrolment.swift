import LoyaltyRules

/// What is needed to enrol a member (MEM-01 … MEM-04).
public struct Enrolment: Sendable, Encodable {
    /// Cleaned by `MemberName.clean`.
    public let name: String
    public let mobile: MobileNumber?
    public let email: EmailAddress?
    /// The guest's key in an outside system, for guests known only there.
    public let externalKey: String?
    public let language: Language
    /// How the member joins, for example `desk`, `api`, `import`.
    public internal(set) var channel: String
    public internal(set) var property: String
    /// The business day of joining.
    public let joinedOn: CalendarDay
    /// The purposes agreed to; those not named are refused.
    public let consents: Set<ConsentPurpose>
    /// The version of the texts that were shown.
    public let textVersion: String
    /// The birthday, where the guest tells it.
    public let birthday: MonthDay?
    /// The member who recommended it (REF-01).
    public var referredBy: MemberReference?
    /// The whole date of birth, by which the age is checked; only month and day are kept.
    public var birthDate: CalendarDay?
    /// Whether the age was checked before.
    public var isAgeChecked = false
    /// The number of the paper that the guest has signed: letters, digits and `-` (MEM-06).
    public var paperForm: String?
    /// From where the guest was won (MEM-29).
    public var source: ConversionSource?
    /// The code of the QR picture by which the guest came.
    public var joinCode: String?
    /// The identity document that a clerk has seen; kept with the consent of its own.
    public var document: IdentityDocument?
    /// The application that was approved, and when the agreement was accepted with it.
    public var application: Int64?
    public var agreedAt: Instant?

    public init(
        name: String, mobile: MobileNumber?, email: EmailAddress?, externalKey: String? = nil, language: Language,
        channel: String, property: String, joinedOn: CalendarDay, consents: Set<ConsentPurpose>,
        textVersion: String, birthday: MonthDay? = nil, referredBy: MemberReference? = nil
    ) {
        self.name = name
        self.mobile = mobile
        self.email = email
        self.externalKey = externalKey
        self.language = language
        self.channel = channel
        self.property = property
        self.joinedOn = joinedOn
        self.consents = consents
        self.textVersion = textVersion
        self.birthday = birthday
        self.referredBy = referredBy
    }

    private enum Field: String, CodingKey {
        case name, mobile, email, external, language, channel, property, joined, consents, text, birthday, referrer
        case born, paper, source, code, document
    }

    /// For the digest of the operation's input; a set has no order, so it is written sorted.
    public func encode(to encoder: any Encoder) throws {
        var fields = encoder.container(keyedBy: Field.self)
        try fields.encode(name, forKey: .name)
        try fields.encodeIfPresent(mobile?.description, forKey: .mobile)
        try fields.encodeIfPresent(email?.description, forKey: .email)
        try fields.encodeIfPresent(externalKey, forKey: .external)
        try fields.encode(language, forKey: .language)
        try fields.encode(channel, forKey: .channel)
        try fields.encode(property, forKey: .property)
        try fields.encode(joinedOn, forKey: .joined)
        try fields.encode(consents.map(\.rawValue).sorted(), forKey: .consents)
        try fields.encode(textVersion, forKey: .text)
        try fields.encodeIfPresent(birthday?.description, forKey: .birthday)
        try fields.encodeIfPresent(referredBy, forKey: .referrer)
        try fields.encodeIfPresent(birthDate, forKey: .born)
        try fields.encodeIfPresent(paperForm, forKey: .paper)
        try fields.encodeIfPresent(source, forKey: .source)
        try fields.encodeIfPresent(joinCode, forKey: .code)
        try fields.encodeIfPresent(document?.key, forKey: .document)
    }
}

import LoyaltyRules

/// What an applicant told, as it is sealed until the answer. The date of birth was looked at, and is not kept (SEC-01).
public struct ApplicantForm: Sendable, Codable, Hashable {
    public let name: String
    public let mobile: String?
    public let email: String?
    public let language: Language
    public let consents: [ConsentPurpose]
    public let textVersion: String
    public let birthday: String?
    public let isAgeChecked: Bool
    public let referrer: MemberID?
    public let paperForm: String?
    public let source: ConversionSource?
    public let document: IdentityDocument?

    init(_ enrolment: Enrolment, referrer: MemberID?) {
        name = enrolment.name
        mobile = enrolment.mobile?.description
        email = enrolment.email?.description
        language = enrolment.language
        consents = enrolment.consents.sorted { $0.rawValue < $1.rawValue }
        textVersion = enrolment.textVersion
        birthday = enrolment.knownBirthday?.description
        isAgeChecked = enrolment.born != nil || enrolment.isAgeChecked
        self.referrer = referrer
        paperForm = enrolment.paperForm
        source = enrolment.source
        document = enrolment.document
    }

    /// How the applicant is reached, as shown by default.
    public var maskedContact: String? {
        mobile.flatMap(MobileNumber.init)?.masked ?? email.flatMap(EmailAddress.init)?.masked
    }

    /// What the member is enrolled with.
    func enrolment(_ row: ApplicationRow, on day: CalendarDay) -> Enrolment {
        var enrolment = Enrolment(
            name: name, mobile: mobile.flatMap(MobileNumber.init), email: email.flatMap(EmailAddress.init), language: language,
            channel: row.channel.rawValue, property: row.property, joinedOn: day, consents: Set(consents),
            textVersion: textVersion, birthday: birthday.flatMap { MonthDay($0) }, referredBy: referrer.map { .id($0) })
        enrolment.paperForm = paperForm
        enrolment.source = source
        enrolment.document = document
        enrolment.joinCode = row.joinCode.isEmpty ? nil : row.joinCode
        enrolment.application = row.id
        enrolment.agreedAt = row.appliedAt
        enrolment.isAgeChecked = isAgeChecked
        return enrolment
    }
}

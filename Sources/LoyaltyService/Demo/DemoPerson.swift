import LoyaltyRules

/// Who a generated member is. Mobile numbers run from +86 199 0000 0000 on and addresses end in example.com
/// and example.cn, so that they show that they are made up.
struct DemoPerson {
    let name: String
    let language: Language
    let mobile: MobileNumber?
    let email: EmailAddress?
    let consents: Set<ConsentPurpose>

    /// The most people whose mobile numbers keep the form.
    static let most = 1_000_000

    /// The person with a running number.
    init(_ number: Int, _ numbers: inout SplitMix64) {
        language = [.simplifiedChinese, .traditionalChinese, .english][numbers.weighted([86, 8, 6])]
        let name = DemoNames.draw(language, &numbers)
        self.name = name.written
        let mobile = numbers.chance(language == .english ? 550 : 970) ? Self.mobile(number) : nil
        let hasEmail = mobile == nil || numbers.chance(language == .english ? 800 : 420)
        let domain = language == .english ? "example.com" : "example.cn"
        let email = hasEmail ? EmailAddress("\(name.latin).\(number + 1)@\(domain)") : nil
        self.mobile = mobile
        self.email = email
        var consents: Set<ConsentPurpose> = [.agreement]
        if numbers.chance(480), mobile != nil { consents.insert(.marketingMobile) }
        if numbers.chance(310), email != nil { consents.insert(.marketingEmail) }
        self.consents = consents
    }

    /// How the operations name the member.
    var reference: MemberReference {
        if let mobile { return .mobile(mobile) }
        if let email { return .email(email) }
        return .external(name)
    }

    /// The enrolment at a hotel.
    func enrolment(at hotel: Int, on day: CalendarDay) -> Enrolment {
        Enrolment(
            name: name, mobile: mobile, email: email, language: language, channel: "demo",
            property: DemoHotel.all[hotel].id, joinedOn: day, consents: consents, textVersion: "demo")
    }

    /// 199 0, six digits that count, and a check digit.
    private static func mobile(_ number: Int) -> MobileNumber? {
        let digits = String(number)
        let body = "1990" + String(repeating: "0", count: max(0, 6 - digits.count)) + digits
        return MobileNumber(body + String(CheckDigit.luhn(for: body)))
    }
}

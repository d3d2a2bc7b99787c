import LoyaltyRules
import LoyaltyService

/// What a form of joining says, at the desk as in the portal; its fields have the names of `JoinField`.
struct JoinForm: Sendable {
    let form: Form

    init(_ form: Form) { self.form = form }

    /// - Throws: `InvalidInput` with every field that can't be read.
    func enrolment(
        channel: JoinChannel, property: String, on day: CalendarDay, language: Language, consents: Set<ConsentPurpose>,
        textVersion: String
    ) throws -> Enrolment {
        let log = InputLog()
        func value<Value>(_ field: JoinField, _ malformed: String, _ read: (String) -> Value?) -> Value? {
            let text = form[field.rawValue]
            guard !text.isEmpty else { return nil }
            let value = read(text)
            if value == nil { log.add(field.rawValue, malformed) }
            return value
        }
        let name = value(.name, "malformed_name") { MemberName.clean($0) }
        let mobile = value(.mobile, "malformed_mobile") { MobileNumber($0) }
        let email = value(.email, "malformed_email") { EmailAddress($0) }
        let birthday = value(.birthday, "malformed_month_day") { MonthDay($0) }
        let born = value(.birthDate, "malformed_day") { CalendarDay($0) }
        let source = value(.source, "required") { ConversionSource(rawValue: $0) }
        let referrer = value(.referrer, "malformed_reference") { MemberReference(typed: $0) }
        let document = DocumentForm(form).document(log)
        if property.isEmpty { log.add("property", "required") }
        try log.finish()
        var enrolment = Enrolment(
            name: name ?? "", mobile: mobile, email: email, language: language, channel: channel.rawValue, property: property,
            joinedOn: day, consents: consents, textVersion: textVersion, birthday: birthday, referredBy: referrer)
        enrolment.birthDate = born
        enrolment.source = source
        enrolment.document = document
        let number = form[JoinField.paperForm.rawValue].filter { !$0.isWhitespace }
        enrolment.paperForm = number.isEmpty ? nil : number
        return enrolment
    }
}

import LoyaltyRules
import LoyaltyService

extension MemberReference {
    /// What a person types or scans to name a member: a card number, a mobile number or an e-mail address.
    init?(typed text: String) {
        if case .number(let number)? = CardReading(text) {
            self = .card(number)
        } else if let mobile = MobileNumber(text) {
            self = .mobile(mobile)
        } else if let email = EmailAddress(text) {
            self = .email(email)
        } else {
            return nil
        }
    }
}
